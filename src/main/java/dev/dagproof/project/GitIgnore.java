package dev.dagproof.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/** Rules in the language of {@code .gitignore}. jgit is loaded with the first such file. */
final class GitIgnore implements IgnoreFile {
  /** Each further star in a name makes matching a long name a hundred times slower. */
  private static final int MAX_STARS = 4;

  private final Path folder;
  private final IgnoreNode rules;

  private GitIgnore(Path folder, IgnoreNode rules) {
    this.folder = folder;
    this.rules = rules;
  }

  /**
   * Rules that are relative to the file's folder.
   *
   * @param warnings is told of lines that are left out
   */
  static GitIgnore parse(Path file, byte[] text, Warnings warnings) throws IOException {
    IgnoreNode rules = new IgnoreNode();
    rules.parse(new ByteArrayInputStream(withoutSlowLines(file, text, warnings)));
    Path folder = file.getParent();
    return new GitIgnore(folder == null ? Path.of("") : folder, rules);
  }

  private static byte[] withoutSlowLines(Path file, byte[] text, Warnings warnings) {
    byte[] kept = text.clone();
    if (kept.length >= 3 && kept[0] == (byte) 0xEF && kept[1] == (byte) 0xBB) {
      // A byte-order mark, which git passes over; so do blank lines.
      kept[0] = kept[1] = kept[2] = '\n';
    }
    int line = 1;
    int stars = 0;
    int start = 0;
    for (int i = 0; i <= text.length; i++) {
      byte c = i == text.length ? (byte) '\n' : text[i];
      if (c == '*' && (i == 0 || text[i - 1] != '*')) {
        stars++;
      } else if (c == '/' && stars <= MAX_STARS) {
        stars = 0;
      } else if (c == '\n') {
        if (stars > MAX_STARS && text[start] != '#') {
          warnings.warn(
              file
                  + ":"
                  + line
                  + ": `"
                  + new String(text, start, i - start, UTF_8)
                  + "` takes too long to match and is left out: use fewer stars");
          kept[start] = '#';
        }
        line++;
        stars = 0;
        start = i + 1;
      }
    }
    return kept;
  }

  @Override
  public @Nullable Boolean decide(Path path, boolean isFolder) {
    return rules.checkIgnored(IgnoreFile.relative(folder, path), isFolder);
  }
}
