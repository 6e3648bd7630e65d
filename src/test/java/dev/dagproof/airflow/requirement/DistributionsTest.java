package dev.dagproof.airflow.requirement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of widely used distributions. */
class DistributionsTest {
  private final Distributions distributions = new Distributions();

  @ParameterizedTest
  @CsvSource({
    "cv2, opencv-python",
    "yaml, pyyaml",
    "sklearn.cluster.KMeans, scikit-learn",
    "PIL.Image, pillow",
    "bs4, beautifulsoup4",
    "dateutil.parser, python-dateutil",
    "google.cloud.storage.Client, google-cloud-storage",
    "google.protobuf, protobuf",
    "airflow.providers.amazon.aws.hooks.s3, apache-airflow-providers-amazon",
    "airflow.providers.cncf.kubernetes, apache-airflow-providers-cncf-kubernetes",
    "pandas, pandas",
  })
  void distributionOfAModule(String module, String distribution) {
    assertThat(distributions.bringing(module)).contains(distribution);
    assertThat(distributions.isKnown(distribution)).isTrue();
  }

  @Test
  void severalMayBringAModule() {
    assertThat(distributions.bringing("cv2"))
        .contains("opencv-python", "opencv-python-headless", "opencv-contrib-python");
  }

  @ParameterizedTest
  @CsvSource({
    "pandas, six, true",
    "pandas, pandas, true",
    "seaborn, numpy, true",
    "numpy, pandas, false",
    "dag-factory, apache-airflow, true",
    "no-such-distribution, six, false",
  })
  void bringsAlong(String distribution, String other, boolean brings) {
    assertThat(distributions.brings(distribution, other)).isEqualTo(brings);
  }

  @Test
  void whatIsNotInTheListIsUnknown() {
    assertThat(distributions.bringing("acme.tools")).isEmpty();
    assertThat(distributions.isKnown("acme")).isFalse();
    assertThat(distributions.hasRequirements("acme")).isFalse();
    assertThat(distributions.hasRequirements("numpy")).isTrue();
  }

  @Test
  void packagesThatManyShare() {
    assertThat(distributions.isShared("google")).isTrue();
    assertThat(distributions.isShared("azure")).isTrue();
    assertThat(distributions.isShared("pandas")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyLineIsFound(SortedLines lines) {
    List<String> keys = keys(lines);
    for (String key : keys) {
      assertThat(lines.find(key)).as(key).isNotNull();
      assertThat(lines.find(key + "0")).as(key + "0").isNull();
    }

    assertThat(keys).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
  }

  static List<SortedLines> lists() {
    return List.of(KnownModules.lines(), KnownDistributions.lines());
  }

  private static List<String> keys(SortedLines lines) {
    return lines.text().lines().map(line -> line.substring(0, line.indexOf(':'))).toList();
  }

  @Test
  void namesOfDistributionsAreNormalized() {
    int differing = 0;
    for (String module : keys(KnownModules.lines())) {
      for (String name : requireNonNull(KnownModules.lines().find(module))) {
        assertThat(Requirement.normalized(name)).isEqualTo(name);
        assertThat(distributions.isKnown(name)).as(name).isTrue();
        differing += Requirement.normalized(module).equals(name) ? 0 : 1;
      }
    }

    assertThat(differing).isGreaterThan(400);
  }
}
