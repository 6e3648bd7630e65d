package dev.dagproof.python.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, there is a result that holds together, and a tree that can be walked. */
class RobustnessTest {
  private static final long STACK = 64L << 20;
  private static final int MUTATIONS = 150;
  private static final int NOISES = 400;

  private static ParseResult parse(byte[] text) {
    return SoundParse.of(text);
  }

  private static ParseResult parse(String text) {
    return parse(text.getBytes(UTF_8));
  }

  // Mutations

  static List<Path> fixtures() throws IOException {
    return GoldenTreesTest.fixtures();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void mutatedFiles(Path file) throws IOException {
    byte[] text = Files.readAllBytes(file);
    Mutations mutations = new Mutations(file.toString().hashCode());
    for (int i = 0; i < MUTATIONS; i++) {
      parse(mutations.mutated(text));
    }
  }

  @Test
  void noise() {
    Mutations mutations = new Mutations(1);
    for (int i = 0; i < NOISES; i++) {
      parse(mutations.noise());
    }
  }

  @Test
  void piecesOfPython() {
    Mutations mutations = new Mutations(2);
    for (int i = 0; i < NOISES; i++) {
      parse(mutations.pieces());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"f'''{#'''#", "f'''{a # '''b\n#", "f'{#'\n# c\n", "f'''{a#\n}{'''#"})
  void commentsInBrokenStrings(String text) {
    assertThat(parse(text).errors()).isNotEmpty();
  }

  // Depth

  /** Runs with the stack that the program gives to whoever parses and walks. */
  private static void withDeepStack(Runnable test) {
    onStack(STACK, test);
  }

  private static void onStack(long size, Runnable test) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(null, test, "deep", size);
    thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(failure.get()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'not ', x, ''",
    "-, x, ''",
    "x., x, ''",
    "x+, x, ''",
    "x**, x, ''",
    "lambda:, x, ''",
    "'x if y else ', z, ''",
    "'', x, ()",
    "'', x, [0]",
    "'', x, .y",
  })
  void deepExpressionsAreReadOrRefused(String before, String middle, String after) {
    withDeepStack(
        () -> {
          String fine = before.repeat(5000) + middle + after.repeat(5000);
          assertThat(parse(fine + "\n").errors()).isEmpty();
          String deep = before.repeat(100_000) + middle + after.repeat(100_000);
          ParseResult result = parse("a = 1\n" + deep + "\nb = 2\n");
          assertThat(result.errors())
              .singleElement()
              .satisfies(error -> assertThat(error.message()).startsWith("too many nested"));
          assertThat(result.tree().module().body()).hasSize(2);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{", "x(", "x[", "f'{", "f\"{f'{", "await ", "if x:", "x:="})
  void deepNestingThatNeverEndsIsAnError(String piece) {
    withDeepStack(
        () -> {
          ParseResult result = parse("a = 1\n" + piece.repeat(20_000) + "\nb = 2\n");
          assertThat(result.errors()).isNotEmpty();
          assertThat(result.tree().module().body()).hasSize(2);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"x if y else ", "lambda: ", "x.y(", "["})
  void tooDeepForASmallStackIsAnError(String piece) {
    onStack(
        128L << 10,
        () ->
            assertThat(
                    PythonParser.parse(SourceFile.of("t.py", piece.repeat(5000) + "z\n")).errors())
                .isNotEmpty());
  }

  @Test
  void parenthesesNestAsDeepAsForCPython() {
    assertThat(parse("(".repeat(200) + ")".repeat(200)).errors()).isEmpty();
    assertThat(parse("(".repeat(201) + ")".repeat(201)).errors())
        .singleElement()
        .extracting(SyntaxError::message)
        .isEqualTo("too many nested parentheses");
  }

  @Test
  void longElifChains() {
    withDeepStack(
        () -> {
          String clause = "elif x:\n    y\n";
          assertThat(parse("if x:\n    y\n" + clause.repeat(5000)).errors()).isEmpty();
          assertThat(parse("if x:\n    y\n" + clause.repeat(50_000)).errors()).isNotEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {5988, 5990, 5991, 5992, 5993, 5994, 5995, 5996, 5998})
  void blocksAroundTheLimitOfRules(int clauses) {
    String chain = "if x:\n p\n" + "elif x:\n p\n".repeat(clauses);
    String last = "else:\n try:\n  y\n  if z:\n   w\n finally: q\nb = 2\n";
    withDeepStack(
        () -> assertThat(parse(chain + last).tree().module().body()).hasSizeGreaterThan(1));
  }

  @Test
  void deepIndentation() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      text.append(" ".repeat(i)).append("if x:\n");
    }
    assertThat(parse(text.toString()).errors())
        .singleElement()
        .extracting(SyntaxError::message)
        .isEqualTo("too many levels of indentation");
    assertThat(parse(text.toString().replace("if x:", "x")).errors()).isNotEmpty();
  }

  // Length: each of these takes seconds where an algorithm is quadratic

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = (\n",
        "x = '\n",
        "x = f'{\n",
        "x = f'''{!\n",
        "\\\"\"\"\n",
        ")\n",
        "(]\n",
        "? \n",
        "x = 1\n?\n",
        "x = (\ndef f(): pass\n",
        "else:\n",
        "try:\n    x\n",
        "match x\n",
        "if x:\n        y\n    z\n",
        "x = 1 y;",
        "with (",
        "'''a\"\"\"",
        "\0",
        "$",
        "(",
        "[\n",
        "\\",
        "@x\n",
        "x\n  y\n",
        "x\n\ty\n        z\n"
      })
  void manyErrors(String piece) {
    withDeepStack(() -> assertThat(parse(piece.repeat(20_000)).errors()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x, ", "x;", "'a' ", "f'{x}' ", "x=", "x<", "x and ", "x | ", "# c\n", "\n", "\\\n"
      })
  void longLines(String piece) {
    withDeepStack(
        () -> assertThat(parse(piece.repeat(9000) + "x = 1\n").errors()).hasSizeBetween(0, 1));
  }

  @Test
  void longLiterals() {
    assertThat(parse("x = 0x" + "f".repeat(1_000_000)).errors()).isEmpty();
    assertThat(parse("x = 1." + "1".repeat(1_000_000)).errors()).isEmpty();
    assertThat(parse("x = '" + "a".repeat(1_000_000) + "'").errors()).isEmpty();
    assertThat(parse("x = " + "1".repeat(1_000_000)).errors()).hasSize(1);
    assertThat(parse("a".repeat(1_000_000)).errors()).isEmpty();
  }
}
