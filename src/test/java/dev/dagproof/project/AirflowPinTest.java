package dev.dagproof.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirflowPinTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "requirements.txt | apache-airflow==2.10.4 | 2.10",
        "requirements-dev.txt | apache-airflow[celery,postgres] == 2.9.1 | 2.9",
        "requirements.in | apache-airflow~=3.0 | 3.0",
        "constraints.txt | apache-airflow==2.11.2 | 2.11",
        "requirements.txt | -c https://example.com/airflow/constraints-2.8.4/constraints-3.11.txt |"
            + " 2.8",
        "pyproject.toml | dependencies = ['apache-airflow==3.1.0'] | 3.1",
        "Dockerfile | FROM apache/airflow:2.7.3-python3.11 | 2.7",
        "Dockerfile.worker | FROM apache/airflow:slim-3.0.2 | 3.0",
        "requirements.txt | apache-airflow>=2.8,<3 | 2.11",
        "pyproject.toml | dependencies = ['apache-airflow[celery] >= 2.8, < 2.10'] | 2.9",
        "requirements.txt | apache-airflow<=2.9.3 | 2.9",
        "setup.cfg | install_requires = apache-airflow==2.* | 2.11",
      })
  void readsPins(String file, String line, String version) throws IOException {
    Files.writeString(folder.resolve(file), "# first line\n" + line + "\n");

    assertThat(AirflowPin.find(folder))
        .hasValueSatisfying(
            pin -> {
              assertThat(pin.version()).hasToString(version);
              assertThat(pin.place()).isEqualTo(file + ":2");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "requirements.txt | apache-airflow",
        "requirements.txt | apache-airflow>=2.8",
        "requirements.txt | apache-airflow-providers-amazon==9.0.0",
        "requirements.txt | # apache-airflow==2.8.0",
        "requirements.txt | apache-airflow==99.0",
        "notes.txt | apache-airflow==2.8.0",
        "Dockerfile | FROM apache/airflow:latest",
      })
  void leavesOpenWhatPinsNothing(String file, String line) throws IOException {
    Files.writeString(folder.resolve(file), line + "\n");

    assertThat(AirflowPin.find(folder)).isEmpty();
  }

  @Test
  void twoMajorVersionsDecideNothing() throws IOException {
    Files.writeString(folder.resolve("requirements.txt"), "apache-airflow==2.8.0\n");
    Files.writeString(folder.resolve("Dockerfile"), "FROM apache/airflow:3.0.2\n");

    assertThat(AirflowPin.find(folder)).isEmpty();
  }

  @Test
  void theNewestOfSeveralPinsCounts() throws IOException {
    Files.writeString(folder.resolve("pyproject.toml"), "'apache-airflow==2.10.3'\n");
    Files.writeString(folder.resolve("requirements.txt"), "apache-airflow==2.11.0\n");

    assertThat(AirflowPin.find(folder))
        .hasValueSatisfying(pin -> assertThat(pin.version()).hasToString("2.11"));
  }

  @Test
  void aFolderThatIsNotThereDecidesNothing() {
    assertThat(AirflowPin.find(folder.resolve("missing"))).isEmpty();
  }
}
