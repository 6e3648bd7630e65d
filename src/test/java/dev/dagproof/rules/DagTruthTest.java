package dev.dagproof.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.rules.Project.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What real Airflow did with wrong and right DAG files, recorded in {@code testdata/truth/dags}.
 */
class DagTruthTest {
  private static final Path FOLDER = Path.of("testdata", "truth", "dags");

  /** A recorded DAG on one version; {@code line} is 0 where none was noted. */
  record Row(String name, String version, String outcome, String certainty, int line) {
    boolean isCertain(String wanted) {
      return outcome.equals(wanted) && certainty.equals("certain");
    }

    List<Found> findings() {
      Path folder = FOLDER.resolve("cases").resolve(version).resolve(name);
      return Project.of(folder).findings(AirflowVersion.parse(version).orElseThrow());
    }

    @Override
    public String toString() {
      return name + " " + version;
    }
  }

  @ParameterizedTest
  @MethodSource("rowsThatRan")
  void whatRanHasNoError(Row row) {
    assertThat(row.findings().stream().filter(Found::isError)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rowsThatFailed")
  void whatFailedHasAnErrorOnTheRecordedLine(Row row) {
    List<Found> errors = row.findings().stream().filter(Found::isError).toList();

    assertThat(!errors.isEmpty()).isNotEqualTo(exceptions().contains(row + " missed"));
    if (row.line() > 0 && !errors.isEmpty()) {
      assertThat(
              errors.stream()
                  .flatMap(
                      found ->
                          Stream.concat(Stream.of(found.line()), found.relatedLines().stream()))
                  .anyMatch(line -> line == row.line()))
          .as("%s names line %d", errors, row.line())
          .isNotEqualTo(exceptions().contains(row + " elsewhere"));
    }
  }

  @ParameterizedTest
  @MethodSource("rowsThatDidSomethingElse")
  void whatDoesNotDoWhatItSaysHasAFinding(Row row) {
    assertThat(!row.findings().isEmpty()).isNotEqualTo(exceptions().contains(row + " missed"));
  }

  @Test
  void everyExceptionIsRecorded() {
    List<String> rows =
        Stream.concat(rowsThatFailed(), rowsThatDidSomethingElse()).map(Row::toString).toList();

    assertThat(exceptions())
        .allMatch(line -> rows.contains(line.substring(0, line.lastIndexOf(' '))));
  }

  static Stream<Row> rowsThatRan() {
    return rows().stream().filter(row -> row.outcome().equals("ok"));
  }

  static Stream<Row> rowsThatFailed() {
    return rows().stream().filter(row -> row.isCertain("fails"));
  }

  static Stream<Row> rowsThatDidSomethingElse() {
    return rows().stream().filter(row -> row.isCertain("silent"));
  }

  private static Set<String> exceptions() {
    try {
      Set<String> exceptions = new HashSet<>(Files.readAllLines(FOLDER.resolve("exceptions.txt")));
      exceptions.removeIf(line -> line.startsWith("#") || line.isBlank());
      return exceptions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows() {
    ObjectMapper mapper = new ObjectMapper();
    List<Row> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(FOLDER.resolve("observed.jsonl"))) {
        JsonNode row = mapper.readTree(line);
        rows.add(
            new Row(
                row.get("case").asString(),
                row.get("airflow").asString(),
                row.get("outcome").asString(),
                row.get("static").asString(),
                row.get("line").asInt(0)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
