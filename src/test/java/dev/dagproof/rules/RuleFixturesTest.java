package dev.dagproof.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.rules.Project.Found;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules find what the fixtures in {@code testdata/rules} say, on each version, and nothing else.
 */
class RuleFixturesTest {
  @ParameterizedTest(name = "{0} on Airflow {1}")
  @MethodSource("fixtures")
  void findsWhatIsExpected(Fixture fixture, AirflowVersion version) {
    List<Found> found = fixture.project().findings(version);

    assertThat(found.stream().map(Found::toString).toList())
        .containsExactlyInAnyOrderElementsOf(fixture.expected(version));
  }

  @ParameterizedTest(name = "{0} on Airflow {1}")
  @MethodSource("fixtures")
  void everyFindingSaysWhatToDo(Fixture fixture, AirflowVersion version) {
    for (Found found : fixture.project().findings(version)) {
      assertThat(found.message()).as(found.toString()).isNotBlank().doesNotEndWith(".");
      assertThat(found.help()).as(found.toString()).isNotBlank().doesNotContain("\n");
    }
  }

  static Stream<Arguments> fixtures() {
    return Fixture.all().stream()
        .flatMap(
            fixture -> fixture.versions().stream().map(version -> Arguments.of(fixture, version)));
  }
}
