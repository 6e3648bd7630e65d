package dev.dagproof.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code git check-ignore} says of the same patterns and paths. */
class GitIgnoreTest {
  private static final Path FOLDER = Path.of("/repo");

  private final List<String> warnings = new ArrayList<>();

  private Boolean decide(String text, String path) throws IOException {
    boolean isFolder = path.endsWith("/");
    return GitIgnore.parse(FOLDER.resolve(".gitignore"), text.getBytes(UTF_8), warnings::add)
        .decide(FOLDER.resolve(path), isFolder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "x.py         | a/b/x.py     | true",
        "/x.py        | x.py         | true",
        "/x.py        | a/x.py       |",
        "a/x.py       | a/x.py       | true",
        "a/x.py       | b/a/x.py     |",
        "build/       | a/build/     | true",
        "build/       | build        |",
        "*.py[cod]    | a/b.pyc      | true",
        "*.py[cod]    | a/b.py       |",
        "a/*          | a/b          | true",
        "a/*          | a/b/c        |",
        "**/x.py      | a/b/x.py     | true",
        "**/x.py      | x.py         | true",
        "a/**         | a/b/c        | true",
        "a/**         | a/           |",
        "a/**/x.py    | a/x.py       | true",
        "a/**/x.py    | a/b/c/x.py   | true",
        "a**/x.py     | ab/x.py      | true",
        "a**/x.py     | a/b/x.py     |",
        "a?b          | axb          | true",
        "d/a?b        | d/a/b        |",
        "[!a]x        | bx           | true",
        "[^a]x        | ax           |",
        "[]a]x        | ]x           | true",
        "[a-c-]x      | -x           | true",
        "[[:digit:]]x | 7x           | true",
        "[\\]]x     | ]x           | true",
        "[ab          | [ab          |",
        "\\*.py     | *.py         | true",
        "\\*.py     | a.py         |",
        "\\#x       | #x           | true",
        "\\!x       | !x           | true",
        "!x           | x            | false",
        "x\\        | x            |",
        "#x           | #x           |",
      })
  void patternsMeanWhatTheyDoForGit(String pattern, String path, Boolean decision)
      throws IOException {
    assertThat(decide(pattern + "\n", path)).isEqualTo(decision);
  }

  @Test
  void theLastLineThatMatchesDecides() throws IOException {
    assertThat(decide("*.py\n!keep.py\n", "keep.py")).isFalse();
    assertThat(decide("!keep.py\n*.py\n", "keep.py")).isTrue();
  }

  @Test
  void blanksAtTheEndAndLineEndsDoNotCount() throws IOException {
    assertThat(decide("\uFEFFx.py  \r\ny\\ \r\n\r\n", "x.py")).isTrue();
    assertThat(decide("x.py  \r\ny\\ \r\n", "y ")).isTrue();
  }

  @Test
  void manyStarsEnd() throws IOException {
    assertThat(decide("x.py\n" + "*a".repeat(60) + "x\n", "a".repeat(250))).isNull();
    assertThat(warnings).singleElement().asString().contains("/repo/.gitignore:2: `*a*a");
    assertThat(decide("*-*-*-*.log\n**/*a*/*b*/**/*.py\n", "1-2-3-4.log")).isTrue();
    assertThat(warnings).hasSize(1);
  }
}
