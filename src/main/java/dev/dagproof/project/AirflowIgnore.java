package dev.dagproof.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.airflow.catalog.AirflowVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A {@code .airflowignore}: regular expressions for Airflow 2, patterns like those of {@code
 * .gitignore} for Airflow 3 (the defaults of {@code dag_ignore_file_syntax}).
 */
final class AirflowIgnore implements IgnoreFile {
  private final Path folder;
  private final List<Line> lines;
  private final Warnings warnings;

  /** An expression with the number of its line, from 1. */
  private record Line(int number, Pattern pattern) {}

  private AirflowIgnore(Path folder, List<Line> lines, Warnings warnings) {
    this.folder = folder;
    this.lines = lines;
    this.warnings = warnings;
  }

  /** Reads the file of this folder as the given version does. */
  static IgnoreFile parse(Path folder, byte[] text, AirflowVersion version, Warnings warnings)
      throws IOException {
    List<String> bare = withoutComments(new String(text, UTF_8));
    Path file = folder.resolve(IgnoreRules.AIRFLOW_FILE);
    return version.major() >= 3
        ? GitIgnore.parse(file, String.join("\n", bare).getBytes(UTF_8), warnings)
        : new AirflowIgnore(folder, expressions(bare), warnings);
  }

  @Override
  public @Nullable Boolean decide(Path path, boolean isFolder) {
    String relative = IgnoreFile.relative(folder, path);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      try {
        if (line.pattern.matcher(new LimitedText(relative)).find()) {
          return true;
        }
      } catch (LimitedText.UsedUp | StackOverflowError e) {
        lines.remove(i--);
        warnings.warn(
            folder.resolve(IgnoreRules.AIRFLOW_FILE)
                + ":"
                + line.number
                + ": this regular expression takes too long on `"
                + relative
                + "` and is left out; Airflow will be slow with it, too");
      }
    }
    return null;
  }

  private static List<Line> expressions(List<String> bare) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < bare.size(); i++) {
      if (!bare.get(i).isBlank()) {
        try {
          lines.add(new Line(i + 1, Pattern.compile(bare.get(i).replace("(?P<", "(?<"))));
        } catch (PatternSyntaxException | StackOverflowError e) {
          // Airflow too leaves out what is no regular expression.
        }
      }
    }
    return lines;
  }

  private static List<String> withoutComments(String text) {
    List<String> bare = new ArrayList<>();
    for (String line : text.lines().toList()) {
      int comment = line.indexOf('#');
      bare.add(comment < 0 ? line : line.substring(0, comment).stripTrailing());
    }
    return bare;
  }
}
