package dev.dagproof.airflow.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.airflow.catalog.AirflowVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows {@code safe_mode_…} of the recorded runs, whose files cannot hold marks: "DAG420". */
class SafeModeTest {
  @ParameterizedTest
  @CsvSource({
    "from mk_own import build,          2.11, false",
    "from mk_own import build,          3.3,  false",
    "my_dag = build(),                  2.11, false",
    "my_dag = build(),                  3.3,  false",
    "# airflow,                         3.3,  false",
    "# airflow dag,                     2.11, true",
    "# airflow dag,                     3.3,  true",
    "# AIRFLOW DAGS,                    2.11, true",
    "# airflow asset,                   2.11, false",
    "# airflow asset,                   3.3,  true",
  })
  void wordsDecide(String text, String version, boolean loads) {
    assertThat(SafeMode.loads(text.getBytes(UTF_8), AirflowVersion.parse(version).orElseThrow()))
        .isEqualTo(loads);
  }
}
