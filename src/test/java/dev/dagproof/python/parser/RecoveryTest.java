package dev.dagproof.python.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One broken statement costs only itself: the others stand in the tree where they belong. */
class RecoveryTest {
  /**
   * What the parser makes of a text: the lines with errors, and one line for each statement, with
   * its own first line, indented by its depth in the tree.
   */
  private record Outline(List<Integer> errorLines, List<String> statements) {
    static Outline of(String text) {
      SourceFile source = SourceFile.of("test.py", text);
      ParseResult result = PythonParser.parse(source);
      List<Integer> errorLines = new ArrayList<>();
      for (SyntaxError error : result.errors()) {
        errorLines.add(source.line(error.start()));
      }
      Outliner outliner = new Outliner(result.tree());
      outliner.visit(result.tree().module());
      return new Outline(errorLines, outliner.statements);
    }
  }

  private static final class Outliner implements NodeVisitor {
    final List<String> statements = new ArrayList<>();
    private final SyntaxTree tree;
    private int depth;

    Outliner(SyntaxTree tree) {
      this.tree = tree;
    }

    @Override
    public void visit(Node node) {
      if (node instanceof Statement statement) {
        String text = tree.text(statement);
        int end = text.indexOf('\n');
        statements.add("  ".repeat(depth) + (end < 0 ? text : text.substring(0, end)));
        depth++;
        node.accept(this);
        depth--;
      } else {
        node.accept(this);
      }
    }
  }

  private static void assertOutline(String text, List<Integer> errorLines, String... statements) {
    Outline outline = Outline.of(text);
    assertThat(outline.errorLines()).isEqualTo(errorLines);
    assertThat(outline.statements()).containsExactly(statements);
  }

  // Simple statements

  @Test
  void statementsBeforeAndAfterAreKept() {
    assertOutline("a = 1\nb = = 2\nc = 3\n", List.of(2), "a = 1", "c = 3");
  }

  @Test
  void statementsOnTheSameLineAreKept() {
    assertOutline("a; b c; d\n", List.of(1), "a", "d");
    assertOutline("a; f(b; c); d\n", List.of(1), "a", "d");
    assertOutline("a; )\nb\n", List.of(1), "a", "b");
  }

  @Test
  void blockKeepsItsOtherStatements() {
    assertOutline(
        """
        def f():
            a
            b c
            d
        e
        """,
        List.of(3),
        "def f():",
        "  a",
        "  d",
        "e");
  }

  @Test
  void blockMayLoseItsOnlyStatement() {
    assertOutline("if a:\n    b c\nd\n", List.of(2), "if a:", "d");
    assertOutline("if a: b c\nd\n", List.of(1), "if a: b c", "d");
  }

  // Headers

  @Test
  void blockBelowABrokenHeaderStandsInTheBlockAround() {
    assertOutline(
        """
        def f():
            a
            if b c:
                d
                while e:
                    g
            h
        """,
        List.of(3),
        "def f():",
        "  a",
        "  d",
        "  while e:",
        "    g",
        "  h");
  }

  @Test
  void clausesOfABrokenHeaderAreSilent() {
    assertOutline(
        """
        if a b:
            c
        elif d:
            e
        else:
            f
        g
        """,
        List.of(1),
        "c",
        "e",
        "f",
        "g");
    assertOutline(
        """
        try b:
            c
        except D: e
        finally:
            f
        g
        """,
        List.of(1),
        "c",
        "e",
        "f",
        "g");
  }

  @Test
  void clausesOnOneLineAreSilentToo() {
    assertOutline(
        """
        if a b: c
        elif d: e; f
        elif g: h
        else: i
        j
        """,
        List.of(1),
        "e",
        "f",
        "h",
        "i",
        "j");
  }

  @Test
  void chainOfStrayClausesIsOneErrorAndAnotherChainAnother() {
    assertOutline(
        """
        a
        elif b:
            c
        elif d:
            e
        else:
            f
        g
        elif h:
            i
        """,
        List.of(2, 9),
        "a",
        "c",
        "e",
        "f",
        "g",
        "i");
  }

  @Test
  void brokenClauseLeavesTheStatementItBelongsTo() {
    assertOutline(
        """
        if a:
            b
        elif c d:
            e
        else:
            f
        g
        """,
        List.of(3),
        "if a:",
        "  b",
        "e",
        "f",
        "g");
    assertOutline(
        """
        try:
            a
        except B c:
            d
        finally:
            e
        """,
        List.of(3),
        "try:",
        "  a",
        "d",
        "e");
    assertOutline("for a in b:\n    c\nelse d:\n    e\n", List.of(3), "for a in b:", "  c", "e");
  }

  @Test
  void tryWithoutHandlersKeepsItsBody() {
    assertOutline("try:\n    a\nb\n", List.of(3), "try:", "  a", "b");
    assertOutline("try:\n    a\nelse:\n    b\n", List.of(3), "try:", "  a", "  b");
  }

  @Test
  void brokenCaseLeavesTheOthers() {
    assertOutline(
        """
        match a:
            case 1:
                b
            case 2 3:
                c
            case 4:
                d
        e
        """,
        List.of(4),
        "match a:",
        "  b",
        "  d",
        "c",
        "e");
  }

  @Test
  void statementsBelowABrokenMatchAreKept() {
    assertOutline(
        """
        match a b:
            case 1:
                c
            case _: d
        e
        """,
        List.of(1),
        "c",
        "d",
        "e");
  }

  @Test
  void missingBlockIsOneError() {
    assertOutline("if a:\nb\nc\n", List.of(2), "b", "c");
    assertOutline("try:\na\nexcept:\n    b\n", List.of(2), "a", "b");
    assertOutline("class A:\n    def f(self):\n    b\nc\n", List.of(3), "class A:", "  b", "c");
  }

  @Test
  void brokenDecoratorLeavesTheFunction() {
    assertOutline("@a b\ndef f():\n    c\n", List.of(1), "def f():", "  c");
    assertOutline("@a\nb\n", List.of(2), "b");
  }

  // Brackets and quotes

  @Test
  void unclosedBracketCostsItsLine() {
    assertOutline("a\nb = (1\nc = 2\nd\n", List.of(2), "a", "c = 2", "d");
    assertOutline("if (a:\n    b\nc\n", List.of(1), "b", "c");
    assertOutline("def f(a, b:\n    c\n    return d\n", List.of(1), "c", "return d");
    assertOutline("def f(a, b\n    c\n    d\n", List.of(1), "c", "d");
  }

  @Test
  void unclosedBracketTakesTheLinesThatContinueIt() {
    assertOutline("a = f(\n    b,\n    c\nd\n", List.of(1), "d");
    assertOutline("a = f(\n    g(b,\n    c,\n)\nd\n", List.of(1), "d");
    assertOutline("a = {\n    'b': [c,\n    'd': e,\n}\nf\n", List.of(4), "f");
  }

  @Test
  void closingBracketThatDoesNotMatchCostsItsStatement() {
    assertOutline("a = (1]\nb\n", List.of(1), "b");
    assertOutline("a = f(\n    b],\n    c,\n)\nd\n", List.of(2), "d");
    assertOutline("with a(\n    b),\n    c,\n) as d:\n    e\nf\n", List.of(2), "c,", "e", "f");
    assertOutline("a = 1)\nb\n", List.of(1), "b");
  }

  @Test
  void unclosedStringCostsItsLine() {
    assertOutline("a\nb = 'c\nd\n", List.of(2), "a", "d");
    assertOutline("if a == 'b:\n    c\nd\n", List.of(1), "c", "d");
    assertOutline("f('a)\nb\n", List.of(1), "b");
    assertOutline("f(\n    'a,\n    b,\n)\nc\n", List.of(2), "c");
    assertOutline("a = '''b\nc\nd\n", List.of(1), "c", "d");
    assertOutline("a = f'''{b\nc\nd\n", List.of(1), "c", "d");
    assertOutline("a = f'{b\nc\nd\n", List.of(1), "c", "d");
    assertOutline("a = f'{b'\nc\n", List.of(1), "c");
    assertOutline("a = f'''{b!}\n'''\nc\n", List.of(1), "c");
  }

  @Test
  void commentsInSkippedTextAreKept() {
    SourceFile source = SourceFile.of("test.py", "a = (  # one\n    b  # two\nc  # three\n");
    assertThat(PythonParser.parse(source).tree().tokens().commentCount()).isEqualTo(3);
  }

  // Indentation

  @Test
  void unexpectedIndentKeepsItsStatements() {
    assertOutline("a\n    b\n    c\nd\n", List.of(2), "a", "b", "c", "d");
  }

  @Test
  void lineThatStandsBetweenBlocksBelongsToTheNearest() {
    assertOutline(
        "def f():\n    a\n   b\n    c\nd\n", List.of(3), "def f():", "  a", "  b", "  c", "d");
    assertOutline(
        "if a:\n        b\n    c\n    d\ne\n", List.of(3), "if a:", "  b", "  c", "  d", "e");
    assertOutline("if a:\n    b\n c\n d\n", List.of(3), "if a:", "  b", "c", "d");
  }

  @Test
  void mixedTabsAndSpacesKeepTheirStatements() {
    assertOutline("if a:\n        b\n\tc\nd\n", List.of(3), "if a:", "  b", "  c", "d");
    assertOutline("if a:\n\tif b:\n        \tc\nd\n", List.of(), "if a:", "  if b:", "    c", "d");
  }
}
