package dev.dagproof.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonPinTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ">=3.9 | 3.9",
        ">= 3.10, < 3.14 | 3.10",
        "<3.14,>=3.10 | 3.10",
        "!=3.9.0,>=3.9 | 3.9",
        "==3.11.* | 3.11",
        "===3.9.1 | 3.9",
        "~=3.12 | 3.12",
        ">3.8 | 3.8",
        ">=3.6 | 3.8",
        ">=3 | 3.8",
        ">=2.7 | 3.8",
        ">=2.7,!=3.0.* | 3.8",
        ">=3.8,>=3.10 | 3.10",
      })
  void readsLowerBoundOfRequiresPython(String specifiers, String version) throws IOException {
    write("[project]\nname = 'x'\nrequires-python = \"" + specifiers + "\"  # comment\n");

    assertThat(PythonPin.find(folder))
        .hasValueSatisfying(
            pin -> {
              assertThat(pin.version()).hasToString(version);
              assertThat(pin.place()).isEqualTo("pyproject.toml:3");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'^3.9'; 3.9",
        "'^3'; 3.8",
        "'~3.10'; 3.10",
        "'3.9.*'; 3.9",
        "'3.11'; 3.11",
        "'^3.11 || ^3.9'; 3.9",
        "'>=3.9 <3.13'; 3.9",
        "{version = '^3.10', optional = true}; 3.10",
      })
  void readsLowerBoundOfPoetry(String value, String version) throws IOException {
    write("[tool.poetry.dependencies]\npython = " + value + "\n");

    assertThat(PythonPin.find(folder).orElseThrow().version()).hasToString(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<3.12", "!=3.9.*", "*", "", "nonsense", ">=4"})
  void nothingWithoutALowerBound(String specifiers) throws IOException {
    write("[project]\nrequires-python = '" + specifiers + "'\n");

    assertThat(PythonPin.find(folder)).isEmpty();
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("pyproject.toml"), text);
  }
}
