package dev.dagproof.python.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.TokenTable;
import dev.dagproof.python.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "'",
          "\"\"\"",
          "'''",
          "f\"",
          "f'''",
          "\\",
          "\\\n",
          "\n",
          "\r",
          "\t",
          "  ",
          "\f",
          ":",
          ",",
          ";",
          "=",
          ":=",
          "*",
          "**",
          "@",
          "->",
          "...",
          "!",
          "lambda ",
          "yield ",
          "await ",
          "async ",
          "match x:\n",
          "case _:\n",
          "type X = ",
          "else:\n",
          "elif ",
          "except* ",
          "try:\n",
          "if x:\n",
          "def f(",
          "class A(",
          "0x",
          "1_",
          "é",
          "\0",
          "\uFEFF",
          "#",
          "\\N{",
          "rb'",
          "t'",
          "not ",
          "in ",
          "with (",
          "from . import ");

  /** Parses, checks what must hold for any result, and walks the tree. */
  private static ParseResult parse(byte[] text) {
    SourceFile source = SourceFile.of("test.py", text);
    ParseResult result = PythonParser.parse(source);
    assertThat(result.errors()).isSortedAccordingTo(Comparator.comparingInt(SyntaxError::start));
    for (SyntaxError error : result.errors()) {
      assertThat(isRange(error.start(), error.end(), text)).isTrue();
    }
    boolean[] seen = new boolean[result.tree().nodeCount()];
    for (Node node : result.tree().all(Node.class)) {
      boolean fine = !seen[node.index()] && isRange(node.start(), node.end(), text);
      assertThat(fine).isTrue();
      seen[node.index()] = true;
    }
    assertThat(areInOrder(result.tree().tokens())).isTrue();
    return result;
  }

  private static boolean isRange(int start, int end, byte[] text) {
    return start >= 0 && start <= end && end <= text.length;
  }

  private static boolean areInOrder(TokenTable tokens) {
    boolean inOrder = true;
    for (int i = 1; i < tokens.size(); i++) {
      inOrder &= tokens.start(i) >= tokens.start(i - 1);
    }
    for (int i = 1; i < tokens.commentCount(); i++) {
      inOrder &= tokens.commentStart(i) >= tokens.commentEnd(i - 1);
    }
    return inOrder;
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
    Random random = new Random(file.toString().hashCode());
    for (int i = 0; i < MUTATIONS && text.length > 0; i++) {
      parse(mutated(text, random));
    }
  }

  private static byte[] mutated(byte[] text, Random random) {
    int at = random.nextInt(text.length);
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(text, at);
      case 1 -> Arrays.copyOfRange(text, at, text.length);
      case 2 -> {
        byte[] changed = text.clone();
        for (int i = 0; i < 5; i++) {
          changed[random.nextInt(text.length)] = (byte) random.nextInt(128);
        }
        yield changed;
      }
      default -> withOtherWords(text, random);
    };
  }

  private static byte[] withOtherWords(byte[] text, Random random) {
    List<String> words =
        new ArrayList<>(List.of(new String(text, ISO_8859_1).split("(?<=\\W)|(?=\\W)")));
    for (int i = 0; i < 4; i++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(4)) {
        case 0 -> words.set(at, "");
        case 1 -> words.add(at, words.get(random.nextInt(words.size())));
        case 2 -> Collections.swap(words, at, random.nextInt(words.size()));
        default -> {
          String piece = PIECES.get(random.nextInt(PIECES.size()));
          words.add(at, new String(piece.getBytes(UTF_8), ISO_8859_1));
        }
      }
    }
    return String.join("", words).getBytes(ISO_8859_1);
  }

  @Test
  void noise() {
    Random random = new Random(1);
    for (int i = 0; i < NOISES; i++) {
      byte[] bytes = new byte[random.nextInt(1000)];
      random.nextBytes(bytes);
      parse(bytes);
    }
  }

  @Test
  void piecesOfPython() throws IOException {
    Random random = new Random(2);
    for (int i = 0; i < NOISES; i++) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      for (int k = random.nextInt(100); k > 0; k--) {
        text.write(PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8));
        text.write(random.nextBoolean() ? "x ".getBytes(UTF_8) : new byte[0]);
      }
      parse(text.toByteArray());
    }
  }

  // Depth

  /** Runs with the stack that the program gives to whoever parses and walks. */
  private static void withDeepStack(Runnable test) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(null, test, "deep", STACK);
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
