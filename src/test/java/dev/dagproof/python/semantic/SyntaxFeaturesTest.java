package dev.dagproof.python.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.source.PythonVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Snippets under the version that brought their syntax, held to CPython by check_features.py. */
class SyntaxFeaturesTest {
  static List<Arguments> snippets() throws IOException {
    List<Arguments> snippets = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("testdata/python/features"))) {
      for (Path file : files.sorted().toList()) {
        String version = file.getFileName().toString().replace(".txt", "");
        for (String snippet : Files.readString(file).split("\n---\n", -1)) {
          snippets.add(Arguments.of(PythonVersion.parse(version), snippet));
        }
      }
    }
    return snippets;
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void syntaxIsKnownFromItsVersionOn(PythonVersion since, String snippet) {
    SyntaxTree tree = Sources.module(snippet).tree();
    for (int minor = 8; minor <= 14; minor++) {
      PythonVersion version = new PythonVersion(minor);
      List<FeatureUse> beyond = SyntaxFeatures.beyond(version, tree);
      assertThat(beyond.isEmpty())
          .as("%s on %s: %s", snippet, version, beyond)
          .isEqualTo(version.compareTo(since) >= 0);
    }
  }

  @Test
  void aUseStandsWhereItBegins() {
    String text = "x = 1\nfor y in *a, b:\n    f\"{d[\"k\"]}\"\n";
    SyntaxTree tree = Sources.module(text).tree();
    assertThat(SyntaxFeatures.beyond(PythonVersion.OLDEST, tree))
        .extracting(use -> use.feature() + " " + text.substring(use.start(), use.end()))
        .containsExactly("BARE_STAR *a, b", "QUOTES_IN_FSTRING \"");
  }

  @Test
  void whatChangedItsMeaningIsAUseAsWell() {
    // Python 3.8 compiles it, as a tuple that is no context manager.
    SyntaxTree tree = Sources.module("with (a, b): pass").tree();
    assertThat(SyntaxFeatures.beyond(PythonVersion.OLDEST, tree)).hasSize(1);
    assertThat(SyntaxFeatures.beyond(new PythonVersion(9), tree)).isEmpty();
  }

  @Test
  void versionsAreReadFromTheirNumbers() {
    assertThat(PythonVersion.parse("3.9.18")).isEqualTo(new PythonVersion(9));
    assertThat(PythonVersion.parse("3.12")).hasToString("3.12");
    assertThat(Stream.of("", "3", "3.", "2.7", "3.x", "4.0", "3.123").map(PythonVersion::parse))
        .containsOnlyNulls();
  }
}
