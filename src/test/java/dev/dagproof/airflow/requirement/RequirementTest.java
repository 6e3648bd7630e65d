package dev.dagproof.airflow.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Requirements are read as {@code packaging} reads them, which record_requirements.py recorded. */
class RequirementTest {
  private static final Path RECORDED = Path.of("testdata", "requirements", "packaging.json");

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource("recorded")
  void isReadAsPackagingReadsIt(String text, JsonNode row) {
    String found;
    try {
      Requirement read = Requirement.parse(text);
      found =
          String.join(
              " | ",
              read.name(),
              read.extras().stream().sorted().distinct().toList().toString(),
              String.valueOf(read.specifiers().stream().distinct().count()),
              read.url().orElse("no url"),
              String.valueOf(read.conditional()));
    } catch (InvalidRequirement e) {
      found = e.reason();
    }

    assertThat(found).isEqualTo(expected(row));
  }

  @ParameterizedTest
  @CsvSource({
    "zope.interface, zope-interface",
    "Foo__.-Bar,     foo-bar",
    "PyYAML,         pyyaml",
  })
  void spellingsOfAName(String name, String normalized) {
    assertThat(Requirement.normalized(name)).isEqualTo(normalized);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "six==1.0          | true",
        "six===1.0         | true",
        "six @ https://h/x | true",
        "six               | false",
        "six==1.*          | false",
        "six>=1,<2         | false",
        "six>=1,==1.2      | true",
      })
  void pinned(String text, boolean pinned) throws InvalidRequirement {
    assertThat(Requirement.parse(text).isPinned()).isEqualTo(pinned);
  }

  private static String expected(JsonNode row) {
    if (row.has("error")) {
      return row.get("error").asString();
    }
    return String.join(
        " | ",
        row.get("name").asString(),
        StreamSupport.stream(row.get("extras").spliterator(), false)
            .map(JsonNode::asString)
            .toList()
            .toString(),
        String.valueOf(row.get("specifiers").asInt()),
        row.get("url").isNull() ? "no url" : row.get("url").asString(),
        String.valueOf(row.get("marker").asBoolean()));
  }

  static Stream<Object[]> recorded() {
    JsonNode rows = new ObjectMapper().readTree(RECORDED.toFile()).get("rows");
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> new Object[] {row.get("text").asString(), row});
  }
}
