package dev.dagproof.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same for the Python side: code of a package imports from outside only what it may know. */
class PythonLayersTest {
  private static final Path ROOT = Path.of("src/main/python/dagproof_runtime");

  /** A relative import with two dots leaves the package; one by the full name would go around. */
  @ParameterizedTest
  @CsvSource({"shared, '', 4", "standin, shared, 30", "execution, 'shared standin', 30"})
  void packageImportsOnlyThoseBelowIt(String name, String known, int atLeast) throws IOException {
    List<String> allowed = List.of(known.split(" "));
    List<String> others = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> found = Files.walk(ROOT.resolve(name))) {
      files = found.filter(file -> file.toString().endsWith(".py")).toList();
    }
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        String statement = line.strip();
        boolean leaves = statement.startsWith("from ..");
        boolean byFullName =
            statement.startsWith("from dagproof_runtime")
                || statement.startsWith("import dagproof_runtime");
        if (byFullName || (leaves && !allowed.contains(firstPart(statement)))) {
          others.add(file + ": " + statement);
        }
      }
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(others).isEmpty();
  }

  /** {@code standin} of {@code from ..standin.dag import DAG}. */
  private static String firstPart(String statement) {
    return statement.substring("from ..".length()).split("[ .]", 2)[0];
  }
}
