package dev.dagproof.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documentation says what the rules are. {@code mvn -B test -Dtest=GeneratedDocsTest
 * -Dupdate.docs=true} writes it anew.
 */
class GeneratedDocsTest {
  private static final Path PAGES = Path.of("docs", "rules");

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isUpToDate(Path file, String content) throws IOException {
    if (Boolean.getBoolean("update.docs")) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, content);
    }

    assertThat(GeneratedDocs.read(file))
        .as("%s; -Dupdate.docs=true writes it anew", file)
        .isEqualTo(content);
  }

  @Test
  void noPageIsLeftOver() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(GeneratedDocs.files().keySet()).containsAll(pages.toList());
    }
  }

  static Stream<Object[]> files() {
    return GeneratedDocs.files().entrySet().stream()
        .map((Map.Entry<Path, String> file) -> new Object[] {file.getKey(), file.getValue()});
  }
}
