package dev.dagproof.airflow.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OperatorArgumentsTest {

  /** One line of what {@code operator_arguments.py} wrote. */
  private record Row(AirflowVersion version, TaskKind kind, Set<String> arguments) {}

  @Test
  void arguments_are_those_of_the_constructors() throws IOException {
    List<Row> rows = rows();
    Set<String> ever = new TreeSet<>();
    rows.forEach(row -> ever.addAll(row.arguments()));
    assertThat(ever).hasSizeGreaterThan(70);
    for (Row row : rows) {
      Set<String> taken = new TreeSet<>();
      for (String argument : ever) {
        if (OperatorArguments.mayTake(row.kind(), false, false, argument, row.version())) {
          taken.add(argument);
        }
      }
      assertThat(taken).as(row.kind() + " of " + row.version()).isEqualTo(row.arguments());
    }
  }

  @Test
  void nothing_is_claimed_of_versions_that_nobody_has_seen() {
    AirflowVersion later = new AirflowVersion(3, 9);
    assertThat(OperatorArguments.mayTake(TaskKind.PYTHON, false, false, "brand_new", later))
        .isTrue();
  }

  @Test
  void standard_provider_brings_its_own_operators_to_airflow_2() {
    AirflowVersion version = new AirflowVersion(2, 11);
    String argument = "index_urls_from_connection_ids";
    assertThat(OperatorArguments.mayTake(TaskKind.VIRTUALENV, false, true, argument, version))
        .isTrue();
    assertThat(OperatorArguments.mayTake(TaskKind.VIRTUALENV, false, false, argument, version))
        .isFalse();
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (InputStream list =
        OperatorArgumentsTest.class.getResourceAsStream("operator-arguments.txt")) {
      for (String line : new String(list.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
        String[] words = line.replace(" (required)", "").replace(":", "").split(" ");
        Set<String> arguments = new TreeSet<>(List.of(words).subList(2, words.length));
        rows.add(new Row(AirflowVersion.parse(words[0]).orElseThrow(), kind(words[1]), arguments));
      }
    }
    return rows;
  }

  private static TaskKind kind(String operator) {
    for (TaskKind kind : TaskKind.values()) {
      if (kind.operator().equals(operator)) {
        return kind;
      }
    }
    throw new AssertionError(operator);
  }
}
