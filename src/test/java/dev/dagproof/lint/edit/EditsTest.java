package dev.dagproof.lint.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.lint.Edit;
import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits keep what they do not concern, and what they leave is Python. Lines are parted by "⏎". */
class EditsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f()                    | f(x=1)",
        "f(a)                   | f(a, x=1)",
        "f(a, )                 | f(a, x=1, )",
        "f((a))                 | f((a), x=1)",
        "f(a, **b)              | f(a, **b, x=1)",
        "f((i for i in a))      | f((i for i in a), x=1)",
        "f(i for i in a)        | -",
        "f(⏎    a,⏎    b⏎)      | f(⏎    a,⏎    b,⏎    x=1⏎)",
        "f(⏎    a,  # c⏎)       | f(⏎    a,  # c⏎    x=1,⏎)",
        "f(⏎    a  # c⏎)        | f(⏎    a,  # c⏎    x=1⏎)",
        "f(⏎    [⏎        1⏎    ],⏎) | f(⏎    [⏎        1⏎    ],⏎    x=1,⏎)",
        "f([⏎    1,⏎])          | f([⏎    1,⏎], x=1)",
        "f(a,⏎  b)              | f(a,⏎  b, x=1)",
      })
  void argumentIsAdded(String before, String after) {
    SyntaxTree tree = tree(before);
    Call call = tree.all(Call.class).getFirst();

    check(tree, new ListEdits(new Layout(tree)).addArgument(call, "x=1"), after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                  | {'x': 1}",
        "{'a': 2}            | {'a': 2, 'x': 1}",
        "{'a': (2),}         | {'a': (2), 'x': 1,}",
        "{⏎    **b,⏎}        | {⏎    **b,⏎    'x': 1,⏎}",
      },
      quoteCharacter = '"')
  void entryIsAdded(String before, String after) {
    SyntaxTree tree = tree(before);
    Dict dict = tree.all(Dict.class).getFirst();

    check(tree, new ListEdits(new Layout(tree)).addEntry(dict, "'x': 1"), after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "def f(ti): pass                | def f(): pass",
        "def f(ti,): pass               | def f(): pass",
        "def f(ti, a): pass             | def f(a): pass",
        "def f(a, ti): pass             | def f(a): pass",
        "def f(a, ti, ): pass           | def f(a, ): pass",
        "def f(a, ti: int = (1)): pass  | def f(a): pass",
        "def f(a, **ti): pass           | def f(a): pass",
        "def f(a, *, ti, b): pass       | def f(a, *, b): pass",
        "def f(a, *, ti): pass          | -",
        "def f(ti, /): pass             | -",
        "def f(⏎    a,⏎    ti,⏎): pass  | def f(⏎    a,⏎): pass",
      })
  void parameterIsRemoved(String before, String after) {
    SyntaxTree tree = tree(before);
    FunctionDef function = tree.all(FunctionDef.class).getFirst();
    Arg parameter =
        tree.all(Arg.class).stream().filter(arg -> arg.name().equals("ti")).findFirst().get();
    Edit edit = new ListEdits(new Layout(tree)).removeParameter(function, parameter);

    check(tree, edit == null ? null : List.of(edit), after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = 1⏎import a⏎y = 2           | x = 1⏎y = 2",
        "import a  # why⏎y = 2          | y = 2",
        "import a; y = 2                | y = 2",
        "x = 1; import a                | x = 1",
        "x = 1; import a; y = 2         | x = 1; y = 2",
        "x = 1; import a;               | x = 1",
        "if x:⏎    import a             | if x:⏎    pass",
        "if x: import a                 | if x: pass",
        "x = 1⏎⏎import a⏎⏎⏎y = 2        | x = 1⏎⏎⏎y = 2",
        "import a⏎⏎y = 2                | y = 2",
        "import a⏎                      | ''",
      })
  void statementIsDeleted(String before, String after) {
    SyntaxTree tree = tree(before);
    Statement statement = tree.all(Statement.Import.class).getFirst();

    check(tree, List.of(new StatementEdits(new Layout(tree)).delete(statement)), after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from m import a, b, c           | from m import b",
        "from m import b, a, c           | from m import b",
        "from m import a, c, b           | from m import b",
        "from m import (a, b, c)         | from m import (b)",
        "from m import (a, b, c,)        | from m import (b,)",
        "from m import (⏎    a,  # a⏎    b,  # b⏎    c⏎) | from m import (⏎    b,  # b⏎)",
        "from m import a, \\⏎    b, c    | from m import b",
        "from m import a, c              | ''",
        "import a, b, c as c             | import b",
      })
  void namesAreRemovedFromAnImport(String before, String after) {
    SyntaxTree tree = tree(before);
    Statement statement = tree.module().body().getFirst();
    List<Alias> removed =
        ImportEdits.names(statement).stream().filter(alias -> !alias.name().equals("b")).toList();

    check(tree, new ImportEdits(new Layout(tree)).remove(statement, removed), after);
  }

  @Test
  void piecesAreIndentedAnewAndStringsStay() {
    String text = "if 1:\n  def f():\n    '''a\n  b'''\n\n    return (\n      1)\n";
    SyntaxTree nested = PythonParser.parse(SourceFile.of("x.py", text)).tree();
    FunctionDef function = nested.all(FunctionDef.class).getFirst();

    assertThat(new Layout(nested).reindented(function.start(), function.end(), "\t"))
        .isEqualTo("def f():\n\t  '''a\n  b'''\n\n\t  return (\n\t    1)");
  }

  private static SyntaxTree tree(String text) {
    return PythonParser.parse(SourceFile.of("x.py", text.replace('⏎', '\n'))).tree();
  }

  /** Applies edits; a dash says that there are none. */
  private static void check(SyntaxTree tree, @Nullable List<Edit> edits, String expected) {
    if (expected.equals("-")) {
      assertThat(edits).isNull();
      return;
    }
    assertThat(edits).isNotNull();
    List<Edit> inOrder = new ArrayList<>(edits);
    inOrder.sort(Comparator.comparingInt(Edit::start).reversed());
    StringBuilder text = new StringBuilder(tree.source().text(0, tree.source().length()));
    for (Edit edit : inOrder) {
      text.replace(edit.start(), edit.end(), edit.text());
    }
    ParseResult parsed = PythonParser.parse(SourceFile.of("x.py", text.toString()));
    assertThat(text.toString().replace('\n', '⏎')).isEqualTo(expected);
    assertThat(parsed.errors()).isEmpty();
  }
}
