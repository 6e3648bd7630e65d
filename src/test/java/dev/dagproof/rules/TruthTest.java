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

/** What real Airflow did with small DAGs, recorded in {@code testdata/truth}. */
class TruthTest {
  private static final Path TRUTH = Path.of("testdata", "truth");

  /** A recorded run; {@code line} is 0 where none was noted. */
  record Row(Path folder, String name, String version, String outcome, String certainty, int line) {
    boolean failsForCertain() {
      return outcome.equals("fails") && certainty.equals("certain");
    }

    List<Found> errors() {
      Project project = Project.of(folder.resolve("cases").resolve(name));
      return project.findings(AirflowVersion.parse(version).orElseThrow()).stream()
          .filter(Found::isError)
          .toList();
    }

    @Override
    public String toString() {
      return name + " " + version;
    }
  }

  @ParameterizedTest
  @MethodSource("rowsThatRan")
  void whatRanHasNoError(Row row) {
    assertThat(row.errors()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rowsThatFailed")
  void whatFailedHasAnErrorOnTheRecordedLine(Row row) {
    List<Found> errors = row.errors();

    assertThat(errors.isEmpty()).isEqualTo(exceptions().contains(row + " missed"));
    if (row.line() > 0 && !errors.isEmpty()) {
      boolean onLine = errors.stream().flatMap(TruthTest::lines).toList().contains(row.line());
      assertThat(onLine)
          .as("%s names line %d", errors, row.line())
          .isNotEqualTo(exceptions().contains(row + " elsewhere"));
    }
  }

  @Test
  void everyExceptionIsRecorded() {
    List<String> rows = rowsThatFailed().map(Row::toString).toList();

    assertThat(exceptions())
        .allMatch(line -> rows.contains(line.substring(0, line.lastIndexOf(' '))));
  }

  static Stream<Row> rowsThatRan() {
    return rows().stream().filter(row -> row.outcome().equals("ok"));
  }

  static Stream<Row> rowsThatFailed() {
    return rows().stream().filter(Row::failsForCertain);
  }

  private static Set<String> exceptions() {
    Set<String> exceptions = new HashSet<>(lines(TRUTH.resolve("exceptions.txt")));
    exceptions.removeIf(line -> line.startsWith("#") || line.isBlank());
    return exceptions;
  }

  /** The line of a finding, and those of the places that it points to. */
  private static Stream<Integer> lines(Found found) {
    return Stream.concat(Stream.of(found.line()), found.relatedLines().stream());
  }

  private static List<Row> rows() {
    ObjectMapper mapper = new ObjectMapper();
    List<Row> rows = new ArrayList<>();
    for (String recording : List.of("airflow", "own")) {
      Path folder = TRUTH.resolve(recording);
      for (String line : lines(folder.resolve("observed.jsonl"))) {
        JsonNode row = mapper.readTree(line);
        rows.add(
            new Row(
                folder,
                row.get("case").asString(),
                row.get("airflow").asString(),
                row.get("outcome").asString(),
                row.get("static").asString(),
                row.get("line").asInt(0)));
      }
    }
    return rows;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
