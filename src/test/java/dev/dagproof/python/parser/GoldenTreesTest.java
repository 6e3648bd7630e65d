package dev.dagproof.python.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.source.SourceFile;
import dev.dagproof.report.AstReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trees equal those of CPython, field by field and position by position. */
class GoldenTreesTest {
  private static final Path FIXTURES = Path.of("testdata/python/valid");
  private static final JsonMapper JSON = new JsonMapper();

  static List<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void treeEqualsThatOfCPython(Path file) throws IOException {
    ParseResult result =
        PythonParser.parse(SourceFile.of(file.toString(), Files.readAllBytes(file)));
    assertThat(result.errors()).noneMatch(error -> error.stage() == SyntaxError.Stage.PARSE);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new AstReport(printed).write(file.toString(), result);

    JsonNode tree = JSON.readTree(printed.toByteArray()).get("tree");
    Path golden = Path.of(file.toString().replace(".py", ".json"));
    assertThat(difference("tree", JSON.readTree(Files.readAllBytes(golden)), tree)).isEmpty();
  }

  /** The first place where the two differ; empty if they are equal. */
  private static String difference(String path, JsonNode expected, JsonNode actual) {
    if (actual == null || expected.size() != actual.size() || expected.isEmpty()) {
      return expected.equals(actual) ? "" : path + ": " + expected + " against " + actual;
    }
    if (expected.isArray()) {
      for (int i = 0; i < expected.size(); i++) {
        String found = difference(path + "[" + i + "]", expected.get(i), actual.get(i));
        if (!found.isEmpty()) {
          return found;
        }
      }
      return "";
    }
    for (String name : expected.propertyNames()) {
      String found = difference(path + "." + name, expected.get(name), actual.get(name));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }
}
