package dev.dagproof.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.airflow.AirflowVersion;
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
  private final List<Pattern> patterns;

  private AirflowIgnore(Path folder, List<Pattern> patterns) {
    this.folder = folder;
    this.patterns = patterns;
  }

  /** Reads the file of this folder as the given version does. */
  static IgnoreFile parse(Path folder, byte[] text, AirflowVersion version) throws IOException {
    List<String> lines = linesWithoutComments(new String(text, UTF_8));
    return version.major() >= 3
        ? GitIgnore.parse(folder, String.join("\n", lines).getBytes(UTF_8))
        : new AirflowIgnore(folder, patterns(lines));
  }

  @Override
  public @Nullable Boolean decide(Path path, boolean isFolder) {
    String relative = IgnoreFile.relative(folder, path);
    for (Pattern pattern : patterns) {
      if (pattern.matcher(relative).find()) {
        return true;
      }
    }
    return null;
  }

  private static List<Pattern> patterns(List<String> lines) {
    List<Pattern> patterns = new ArrayList<>();
    for (String line : lines) {
      try {
        patterns.add(Pattern.compile(line.replace("(?P<", "(?<")));
      } catch (PatternSyntaxException e) {
        // Airflow too leaves out what is no regular expression.
      }
    }
    return patterns;
  }

  private static List<String> linesWithoutComments(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      int comment = line.indexOf('#');
      String bare = comment < 0 ? line : line.substring(0, comment).stripTrailing();
      if (!bare.isBlank()) {
        lines.add(bare);
      }
    }
    return lines;
  }
}
