package dev.dagproof.airflow.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AirflowVersionTest {
  @ParameterizedTest
  @CsvSource({
    "2.11, 2.11",
    "2.11.2, 2.11",
    "2.0.0, 2.0",
    "1.10.15, 1.10",
    "3.0.0rc1, 3.0",
    "3.1.0.dev0, 3.1",
    "3.2.1.post1, 3.2",
    "3.9, 3.9",
    "3, 3.3",
    "2, 2.11",
    "1, 1.10",
  })
  void versionsAreRead(String text, String version) {
    assertThat(AirflowVersion.parse(text)).hasToString("Optional[" + version + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "2.",
        "2.x",
        ".2",
        "2..1",
        "2.11.",
        "2.11.2.1",
        "2.11 ",
        "-2",
        "0.9",
        "1.9",
        "4.0",
        "v2.11",
        "2.11.2rc",
        "99999999999",
        "2.99999999999",
        "latest"
      })
  void whatIsNoVersionIsRefused(String text) {
    assertThat(AirflowVersion.parse(text)).isEmpty();
  }

  @Test
  void versionsAreOrderedByNumber() {
    assertThat(new AirflowVersion(2, 9)).isLessThan(new AirflowVersion(2, 11));
    assertThat(new AirflowVersion(2, 11)).isLessThan(new AirflowVersion(3, 0));
    assertThat(new AirflowVersion(3, 0).isAtLeast(2, 11)).isTrue();
    assertThat(new AirflowVersion(2, 9).isAtLeast(2, 10)).isFalse();
    assertThat(new AirflowVersion(2, 10).isAtLeast(new AirflowVersion(2, 10))).isTrue();
  }
}
