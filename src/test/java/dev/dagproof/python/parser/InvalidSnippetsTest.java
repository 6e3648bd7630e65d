package dev.dagproof.python.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What CPython rejects is rejected on the same line, with one error in plain words. */
class InvalidSnippetsTest {
  private static final Path FIXTURE = Path.of("testdata/python/invalid.txt");
  private static final String HEADER = "=== ";
  private static final String GROUP = "## ";

  /**
   * A piece of text that is not Python.
   *
   * @param line where CPython says so
   */
  record Snippet(int line, String text) {}

  static List<Snippet> snippets() throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    int line = 0;
    StringBuilder text = new StringBuilder();
    for (String read : Files.readAllLines(FIXTURE)) {
      if (read.startsWith(HEADER) || read.startsWith(GROUP)) {
        if (line > 0) {
          snippets.add(new Snippet(line, text.toString()));
        }
        text.setLength(0);
        line = read.startsWith(HEADER) ? Integer.parseInt(read.split(" ", 3)[1]) : 0;
      } else {
        text.append(read).append('\n');
      }
    }
    snippets.add(new Snippet(line, text.toString()));
    return snippets;
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void oneErrorOnTheLineThatCPythonNames(Snippet snippet) {
    SourceFile source = SourceFile.of("snippet.py", snippet.text());
    List<SyntaxError> errors = PythonParser.parse(source).errors();
    assertThat(errors)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(source.line(error.start())).isEqualTo(snippet.line());
              assertThat(error.stage()).isEqualTo(SyntaxError.Stage.PARSE);
              assertThat(error.message()).isNotBlank().isNotEqualTo("invalid syntax");
            });
  }
}
