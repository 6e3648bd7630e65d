package dev.dagproof.python.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.Interpolation;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.TemplateStr;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came with Python 3.14, which no golden tree of 3.13 can show. */
class Python314Test {
  private static SyntaxTree tree(String text) {
    ParseResult result = PythonParser.parse(SourceFile.of("test.py", text));
    assertThat(result.errors()).isEmpty();
    return result.tree();
  }

  private static TemplateStr template(String text) {
    return tree(text).all(TemplateStr.class).getFirst();
  }

  private static String text(Expression constant) {
    return ((ConstantValue.Str) ((Constant) constant).value()).value();
  }

  @Test
  void templateHoldsTextAndInterpolations() {
    TemplateStr template = template("x = t'a{b + 1}c'\n");
    assertThat(template.start()).isEqualTo(4);
    assertThat(template.end()).isEqualTo(16);
    List<Expression> values = template.values();
    assertThat(values).hasSize(3);
    assertThat(text(values.get(0))).isEqualTo("a");
    assertThat(text(values.get(2))).isEqualTo("c");
    Interpolation interpolation = (Interpolation) values.get(1);
    assertThat(interpolation.str()).isEqualTo("b + 1");
    assertThat(interpolation.conversion()).isEqualTo(-1);
    assertThat(interpolation.formatSpec()).isNull();
    assertThat(interpolation.start()).isEqualTo(7);
    assertThat(interpolation.end()).isEqualTo(14);
  }

  @Test
  void interpolationHasConversionAndFormatSpec() {
    SyntaxTree tree = tree("t'{name!r:>{width}}'\n");
    Interpolation outer = tree.all(Interpolation.class).getFirst();
    assertThat(outer.str()).isEqualTo("name");
    assertThat(outer.conversion()).isEqualTo('r');
    JoinedStr spec = (JoinedStr) outer.formatSpec();
    assertThat(text(spec.values().getFirst())).isEqualTo(">");
    assertThat(spec.values()).hasSize(2);
  }

  @Test
  void debugInterpolationShowsItsTextAndIsRepresented() {
    TemplateStr template = template("t'{name=}'\n");
    assertThat(text(template.values().get(0))).isEqualTo("name=");
    assertThat(((Interpolation) template.values().get(1)).conversion()).isEqualTo('r');
  }

  @Test
  void templateInAFieldOfAnFString() {
    SyntaxTree tree = tree("f'{t'{a}'}'\n");
    assertThat(tree.all(FormattedValue.class)).hasSize(1);
    assertThat(tree.all(Interpolation.class)).hasSize(1);
  }

  @Test
  void rawTemplatesKeepBackslashes() {
    assertThat(text(template("x = rt'\\n{a}'\n").values().getFirst())).isEqualTo("\\n");
    assertThat(text(template("x = Tr'\\n{a}'\n").values().getFirst())).isEqualTo("\\n");
  }

  @Test
  void templatesSideBySideAreOne() {
    assertThat(template("t'a' t'{b}' t'c'\n").values()).hasSize(3);
  }

  @Test
  void exceptionTypesWithoutParenthesesAreATuple() {
    SyntaxTree tree = tree("try:\n    pass\nexcept A, b.C:\n    pass\n");
    ExceptHandler handler = tree.all(ExceptHandler.class).getFirst();
    Tuple types = (Tuple) handler.type();
    assertThat(types.elts()).hasSize(2);
    assertThat(tree.text(types)).isEqualTo("A, b.C");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "try:\n    pass\nexcept* A, B:\n    pass\n",
        "try:\n    pass\nexcept A, B, C:\n    pass\nfinally:\n    pass\n"
      })
  void exceptionTypesWithoutParentheses(String text) {
    assertThat(tree(text).all(Tuple.class)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t'{}'\n",
        "t'{a'\n",
        "t'}'\n",
        "bt'a'\n",
        "t'a' 'b'\n",
        "'a' t'b'\n",
        "f'{a}' t'b'\n",
        "t'a' b'b'\n",
        "x = t'a' b'c'\n",
        "try:\n    pass\nexcept A, B as e:\n    pass\n"
      })
  void whatPython314Rejects(String text) {
    assertThat(PythonParser.parse(SourceFile.of("test.py", text)).errors()).hasSize(1);
  }
}
