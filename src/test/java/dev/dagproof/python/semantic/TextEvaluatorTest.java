package dev.dagproof.python.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that expressions give, and where their characters stand in the source. */
class TextEvaluatorTest {

  /** The last value that the text gives to x. */
  private static Optional<KnownText> x(String source) {
    PythonModule module = Sources.module(source);
    ModuleGraph graph =
        new ModuleGraph(
            path -> Optional.empty(), new ModuleFinder(List.of(), Path.of("").toAbsolutePath()));
    NameResolver resolver = new NameResolver(graph);
    ConstantEvaluator constants = new ConstantEvaluator(resolver, name -> false);
    AssignmentBinding binding =
        (AssignmentBinding) module.scopes().module().bindings("x").getLast();
    Expression value = binding.value();
    assertThat(value).isNotNull();
    return new TextEvaluator(resolver, constants).evaluate(module, value);
  }

  private static String source(KnownText text, int from, int to) {
    KnownText.Span span = text.span(from, to);
    return span.module().source().text(span.start(), span.end());
  }

  /** The pieces of the source in which the first {@code @@} of the value stands. */
  private static String marked(String source) {
    KnownText text = x(source).orElseThrow();
    int at = text.text().indexOf("@@");
    return source(text, at, at + 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 'a@@b'",
        "x = r'a\\n@@b'",
        "x = 'a\\n\\x41\\u00e9\\101\\\\\\'\\q@@b'",
        "x = '\\N{LATIN SMALL LETTER A}\\U0001F600@@b'",
        "x = 'é名😀@@b'",
        "x = '''a\nb\\\n@@b'''",
        "x = ('a\\t' \"b\" r'''c@@''' 'd')",
        "y = 1\nx = f'{y} a\\t{{ }} @@'",
        "y = 1\nx = 'a\\t' f'{y}' rf'\\n{{@@}}' 'b'",
        "y = 1\nx = f'{y:>{y}}' '' 'a@@'",
        "x = 'a\\t%s @@' % 1",
        "x = '{{}} {} @@'.format(1)",
        "x = '  a @@'.strip().upper()",
        "y = 'a\\t@@'\nx = 'b' + y",
      })
  void knowsWhereTextStands(String source) {
    assertThat(marked(source)).isEqualTo("@@");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "x = 'a' 'b' + 'c'                      | abc",
        "x = 'a%sb' % 'c'                       | acb",
        "x = 'a%%%s' % 'c'                      | a%c",
        "x = 'a{}b{{}}'.format('c')             | acb{}",
        "y = 'b'; x = f'a{y}{{c}}'              | ab{c}",
        "x = ' a '.strip().upper()              | A",
        "x = ', '.join(['a', 'b'])              | a, b",
        "x = 'a' + y()                          | a\uFFFC",
        "x = f'a{y}b'                           | a\uFFFCb",
        "x = 'a{:>3}b'.format(1)                | a\uFFFCb",
        "x = 'a%(n)sb' % {'n': 1}               | a\uFFFCb",
      })
  void evaluates(String source, String text) {
    assertThat(x(source).orElseThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 1",
        "x = b'a'",
        "x = y",
        "x = y()",
        "x = 'a{'.format(1)",
        "x = 'a %' % 1",
        "x = ['a']"
      })
  void isNoText(String source) {
    assertThat(x(source)).isEmpty();
  }

  @Test
  void takesAwayMargins() {
    KnownText text =
        x("import textwrap\nx = textwrap.dedent('''\n    a\n      @@\n\n    b''')").orElseThrow();

    assertThat(text.text()).isEqualTo("\na\n  @@\n\nb");
    assertThat(source(text, 5, 7)).isEqualTo("@@");
  }

  @Test
  void knowsHalvedBraces() {
    KnownText text = x("y = 1\nx = f'{y}{{a}}' '{b}'").orElseThrow();

    assertThat(text.text()).isEqualTo("\uFFFC{a}{b}");
    assertThat(text.isHalved(1)).isTrue();
    assertThat(text.isHalved(3)).isTrue();
    assertThat(text.isHalved(4)).isFalse();
    assertThat(text.isComplete()).isFalse();
    assertThat(text.isKnown(1, 7)).isTrue();
  }
}
