package dev.dagproof.rules;

import static dev.dagproof.rules.Project.VERSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.rules.Project.Found;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of the README, which real Airflow ran: see {@code testdata/projects/ab_test}. */
class AbTestTest {
  private static final Path AB_TEST = Path.of("testdata", "projects", "ab_test");

  @Test
  void brokenHasAllFourProblems() {
    for (AirflowVersion version : VERSIONS) {
      assertThat(Project.of(AB_TEST.resolve("broken")).findings(version))
          .extracting(Found::toString)
          .containsExactly(
              "etl_dag.py:23 VENV101 error",
              "modules/extract.py:30 XCOM201 warning",
              "modules/transform.py:11 VENV106 error",
              "modules/transform.py:14 VENV106 error",
              "modules/transform.py:15 VENV103 error",
              "modules/transform.py:17 VENV104 error",
              "modules/transform.py:18 VENV103 error");
    }
  }

  @Test
  void fixedHasNone() {
    for (AirflowVersion version : VERSIONS) {
      assertThat(Project.of(AB_TEST.resolve("fixed")).findings(version)).isEmpty();
    }
  }
}
