package dev.dagproof.airflow.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Templates as Jinja itself reads them, recorded by {@code src/test/python/jinja_corpus.py}. */
class JinjaTemplateTest {
  /**
   * What Jinja says.
   *
   * @param message empty where it accepts the template
   */
  record Row(String template, String message, int line) {
    @Override
    public String toString() {
      return "\"" + template.replace("\n", "\\n") + "\"";
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void saysWhatJinjaSays(Row row) {
    JinjaTemplate template = JinjaTemplate.parse(row.template());

    assertThat(template.error().map(JinjaError::message).orElse("")).isEqualTo(row.message());
    assertThat(template.error().map(JinjaError::line).orElse(0)).isEqualTo(row.line());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void errorsLieInTheText(Row row) {
    JinjaTemplate.parse(row.template())
        .error()
        .ifPresent(
            error -> {
              assertThat(error.start()).isBetween(0, row.template().length());
              assertThat(error.end()).isBetween(error.start(), row.template().length());
            });
  }

  @Test
  void knowsWhereNodesAre() {
    String text = "a {{ ds | f(1) }} {% if x.yz is not g %}";
    JinjaTemplate template = JinjaTemplate.parse(text + "{% endif %}");

    JinjaStatement.Output output = (JinjaStatement.Output) template.body().get(1);
    JinjaExpression.Filter filter = (JinjaExpression.Filter) output.value();
    assertThat(text.substring(output.start(), output.end())).isEqualTo("{{ ds | f(1) }}");
    assertThat(text.substring(filter.nameStart(), filter.nameEnd())).isEqualTo("f");
    JinjaStatement.If branch = (JinjaStatement.If) template.body().get(3);
    JinjaExpression.Not not = (JinjaExpression.Not) branch.test();
    JinjaExpression.Test test = (JinjaExpression.Test) not.operand();
    assertThat(text.substring(test.value().start(), test.value().end())).isEqualTo("x.yz");
    assertThat(text.substring(test.nameStart(), test.nameEnd())).isEqualTo("g");
  }

  @Test
  void readsWhatNobodyWouldWrite() {
    String deep = "{{ " + "(".repeat(100_000) + "a" + ")".repeat(100_000) + " }}";

    assertThat(JinjaTemplate.parse(deep).body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{ a", "x{% raw", "{# "})
  void hasTags(String text) {
    assertThat(JinjaTemplate.hasTags(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "a } b", "${a[@]}", "{ {", "}}"})
  void hasNoTags(String text) {
    assertThat(JinjaTemplate.hasTags(text)).isFalse();
  }

  static Stream<Row> rows() {
    List<Row> rows = new ArrayList<>();
    Path corpus = Path.of("testdata", "jinja", "templates.json");
    for (JsonNode row : new ObjectMapper().readTree(corpus.toFile())) {
      JsonNode message = row.get(1);
      rows.add(
          new Row(
              row.get(0).asString(),
              message.isNull() ? "" : message.asString(),
              row.get(2).asInt(0)));
    }
    return rows.stream();
  }
}
