package dev.dagproof.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AirflowPinTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "requirements.txt | apache-airflow==2.10.4 | 2.10",
        "requirements-dev.txt | apache-airflow[celery,postgres] == 2.9.1 | 2.9",
        "requirements.in | apache-airflow~=3.0 | 3.3",
        "requirements.in | apache-airflow~=2.9.1 | 2.9",
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
        "pyproject.toml | apache-airflow = '2.10.5' | 2.10",
        "pyproject.toml | apache-airflow = '^2.9' | 2.11",
        "pyproject.toml | apache-airflow = '~2.9' | 2.9",
        "pyproject.toml | apache-airflow = '>=2.8,<2.10' | 2.9",
        "pyproject.toml | apache-airflow = {version = '^2.10', extras = ['celery']} | 2.11",
        "pyproject.toml | apache-airflow = {extras = ['celery'], version = '2.8.1'} | 2.8",
        "pyproject.toml | 'apache-airflow[celery] (>=2.10.5,<3.0.0)', | 2.11",
        "pyproject.toml | [dependency-groups]; airflow = ['apache-airflow==2.9.0'] | 2.9",
        "docker-compose.yaml | image: apache/airflow:2.10.5 | 2.10",
        "compose.yml | image: ${AIRFLOW_IMAGE_NAME:-apache/airflow:2.10.5} | 2.10",
        "Dockerfile | FROM quay.io/astronomer/astro-runtime:12.1.0 | 2.10",
        "Dockerfile | FROM quay.io/astronomer/astro-runtime:9.1.0-base | 2.7",
        "Dockerfile | FROM astrocrpublic.azurecr.io/runtime:3.0-4 | 3.0",
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
        "Dockerfile | FROM apache/airflow:${AIRFLOW_VERSION}",
        "Dockerfile | FROM quay.io/astronomer/astro-runtime:4.0.0",
        "pyproject.toml | apache-airflow = '*'",
        "pyproject.toml | apache-airflow = {git = 'https://example.com/airflow.git'}",
        "pyproject.toml | apache-airflow = {extras = ['celery']}",
        "requirements.txt | -r missing.txt",
      })
  void leavesOpenWhatPinsNothing(String file, String line) throws IOException {
    Files.writeString(folder.resolve(file), line + "\n");

    assertThat(AirflowPin.find(folder)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ARG AIRFLOW_VERSION=2.9.3\nFROM apache/airflow:${AIRFLOW_VERSION}\n",
        "ARG OTHER=1\nARG AIRFLOW_VERSION=\"2.9.3\"\nFROM apache/airflow:$AIRFLOW_VERSION\n",
        "ARG V=2.9.3\nFROM apache/airflow:${V}-python3.11\n",
        "FROM python:3.11\nENV V=2.9.3\nRUN pip install \"apache-airflow==${V}\"\n",
        "FROM apache/airflow:${V:-2.9.3}\n",
      })
  void variablesOfADockerfileAreFollowed(String dockerfile) throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), dockerfile);

    assertThat(AirflowPin.find(folder))
        .hasValueSatisfying(pin -> assertThat(pin.version()).hasToString("2.9"));
  }

  @Test
  void includedRequirementsCount() throws IOException {
    Files.createDirectories(folder.resolve("requirements"));
    Files.writeString(folder.resolve("requirements.txt"), "-r requirements/base.txt\n");
    Files.writeString(
        folder.resolve("requirements/base.txt"), "-r ../requirements.txt\napache-airflow==2.8.4\n");

    assertThat(AirflowPin.find(folder))
        .hasValueSatisfying(pin -> assertThat(pin.place()).isEqualTo("requirements/base.txt:2"));
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
