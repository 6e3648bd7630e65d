package dev.dagproof.python.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.source.Position;
import dev.dagproof.python.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What errors say, and where. */
class SyntaxErrorsTest {
  private static List<String> errors(String text) {
    SourceFile source = SourceFile.of("test.py", text);
    List<String> errors = new ArrayList<>();
    for (SyntaxError error : PythonParser.parse(source).errors()) {
      Position at = source.position(error.start());
      errors.add(at.line() + ":" + at.column() + " " + error.message());
    }
    return errors;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "if x                   | 1:5 expected ':'",
        "if x then:             | 1:6 expected ':', found 'then'",
        "x = (1, 2              | 1:5 '(' was never closed",
        "x = (1]                | 1:7 closing parenthesis ']' does not match opening parenthesis"
            + " '('",
        "x = 1)                 | 1:6 unmatched ')'",
        "x = 'abc               | 1:5 unterminated string literal",
        "f(a b)                 | 1:3 invalid syntax. Perhaps you forgot a comma before 'b'?",
        "f(a=1, b)              | 1:8 positional argument follows keyword argument",
        "f(a=1, b c)            | 1:8 invalid syntax. Perhaps you forgot a comma before 'c'?",
        "class A(a=1, b c): x   | 1:14 invalid syntax. Perhaps you forgot a comma before 'c'?",
        "f(True=1)              | 1:3 cannot assign to True",
        "f(a=)                  | 1:5 expected argument value expression",
        "def f(a=): pass        | 1:9 expected default value expression",
        "{a: }                  | 1:5 expression expected after dictionary key and ':'",
        "def f(*a=1): pass      | 1:9 var-positional argument cannot have default value",
        "def f(**a=1): pass     | 1:10 var-keyword argument cannot have default value",
        "[a, b for a in c]      | 1:7 did you forget parentheses around the comprehension target?",
        "import a from b        | 1:10 Did you mean to use 'from ... import ...' instead?",
        "x = yield from         | 1:15 invalid syntax: unexpected end of line",
        "import                 | 1:7 expected one or more names after 'import'",
        "from a import          | 1:14 expected one or more names after 'import'",
        "f'{lambda x: 1}'       | 1:13 f-string: lambda expressions are not allowed without"
            + " parentheses",
        "print 'a'              | 1:7 Missing parentheses in call to 'print'. Did you mean"
            + " print(...)?",
        "if x = 1: pass         | 1:6 invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        "f() = 1                | 1:1 cannot assign to function call",
        "class = 1              | 1:7 invalid syntax: expected a name, found '='",
        "import os.class        | 1:11 invalid syntax: expected a name, found 'class'",
        "x = a b                | 1:7 invalid syntax: unexpected 'b'",
        "x = 1 +                | 1:8 invalid syntax: unexpected end of line",
        "x = 5 $ 6              | 1:7 invalid character '$' (U+0024)",
        "x = 'é' “              | 1:9 invalid character '“' (U+201C)",
        "x = 0777               | 1:5 leading zeros in decimal integer literals are not permitted;"
            + " use an 0o prefix for octal integers",
        "x = f'{}'              | 1:8 f-string: valid expression required before '}'",
        "x = f'{a'              | 1:9 f-string: expecting '}'",
        "x = f'{a!}'            | 1:10 f-string: missing conversion character",
        "x = '\\N{nonesuch}'    | 1:6 (unicode error) unknown Unicode character name",
        "else: pass             | 1:1 'else' must match a valid statement here",
        "def f(a=1, b): pass    | 1:12 parameter without a default follows parameter with a"
            + " default",
      })
  void messageSaysWhatIsWrongAndWhatWasExpected(String text, String error) {
    assertThat(errors(text + "\n")).containsExactly(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "match a:;    case foo;        x       | 2:13 expected ':'",
        "match a:;    case foo bar:;        x  | 2:14 expected ':', found 'bar'",
        "match a:;  case {;    **a,;    'b': c};    : x | 3:5 double star pattern must be the last"
            + " of a mapping pattern",
        "with (a as b,;      c as d);  x        | 2:14 expected ':'",
        "x = {;  'a': 1,;  'c',;  'd': 2}       | 3:3 ':' expected after dictionary key",
        "x = {;  1,;  2: 3}                     | 3:3 invalid syntax: a set holds no 'key: value'",
        "if x y:;  1 = *b                       | 1:6 expected ':', found 'y'",
        "f(a=1,;  a=2,;  b c)                   | 3:3 invalid syntax. Perhaps you forgot a comma"
            + " before 'c'?",
      })
  void errorIsWhereItBelongs(String text, String error) {
    assertThat(errors(text.replace(';', '\n') + "\n")).first().isEqualTo(error);
  }

  @Test
  void statementThatGoesOnIsToldOnce() {
    assertThat(errors("f(a=1,\n  a=2,\n) b\n"))
        .containsExactly("3:3 invalid syntax: unexpected 'b'");
  }

  @Test
  void blockThatIsMissingNamesItsHeader() {
    assertThat(errors("x = 1\nwhile x:\ny\n"))
        .containsExactly("3:1 expected an indented block after 'while' on line 2");
  }

  @Test
  void mismatchOverLinesNamesTheOtherLine() {
    assertThat(errors("f(\n  1\n]\n"))
        .containsExactly(
            "3:1 closing parenthesis ']' does not match opening parenthesis '(' on line 1");
  }

  @Test
  void mistakesOnDifferentLinesAreAllReported() {
    assertThat(errors("a = = 1\nb = = 2\nc = 3\nd = = 4\n"))
        .containsExactly(
            "1:5 invalid syntax: unexpected '='",
            "2:5 invalid syntax: unexpected '='",
            "4:5 invalid syntax: unexpected '='");
  }

  @Test
  void errorAtTheEndOfTheFileIsOnItsLastLine() {
    assertThat(errors("def f():\n    # nothing\n"))
        .containsExactly("2:14 expected an indented block after 'def' on line 1");
  }

  @Test
  void whatOnlyCompileRejectsIsMarkedAndKeptInTheTree() {
    ParseResult result = PythonParser.parse(SourceFile.of("test.py", "*a = b\n"));
    assertThat(result.errors())
        .singleElement()
        .extracting(SyntaxError::stage)
        .isEqualTo(SyntaxError.Stage.COMPILE);
    assertThat(result.tree().module().body()).hasSize(1);
  }
}
