package dev.dagproof.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.python.source.PythonVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The oldest Python that a project's pyproject.toml says it runs on.
 *
 * @param place the file and line that say so
 */
public record PythonPin(PythonVersion version, String place) {
  private static final String FILE = "pyproject.toml";

  /** Looks for {@code requires-python}, and for what Poetry has in its place. */
  public static Optional<PythonPin> find(Path folder) {
    int number = 0;
    String table = "";
    for (String line : text(folder.resolve(FILE)).lines().toList()) {
      number++;
      String stripped = line.strip();
      if (isHeader(stripped)) {
        table = stripped.substring(1, stripped.indexOf(']')).strip();
      } else if (isKey(stripped, table)) {
        PythonVersion version = oldest(stripped.substring(stripped.indexOf('=') + 1));
        return version == null
            ? Optional.empty()
            : Optional.of(new PythonPin(version, FILE + ":" + number));
      }
    }
    return Optional.empty();
  }

  private static String text(Path file) {
    try {
      return new String(SmallFile.read(file), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** {@code [project] # comment}, and no line of an array. */
  private static boolean isHeader(String line) {
    int end = line.indexOf(']');
    if (!line.startsWith("[") || end < 0) {
      return false;
    }
    String rest = line.substring(end + 1).strip();
    return rest.isEmpty() || rest.startsWith("#");
  }

  private static boolean isKey(String line, String table) {
    String key =
        switch (table) {
          case "project" -> "requires-python";
          case "tool.poetry.dependencies" -> "python";
          default -> "";
        };
    return !key.isEmpty()
        && line.startsWith(key)
        && line.substring(key.length()).stripLeading().startsWith("=");
  }

  /** The version behind the first of {@code >= == ~= ^ ~ >}; null if there is none. */
  private static @Nullable PythonVersion oldest(String value) {
    for (String bound : new String[] {">=", "==", "~=", "^", "~", ">"}) {
      int at = value.indexOf(bound);
      if (at >= 0) {
        int start = at + bound.length();
        while (start < value.length() && value.charAt(start) == ' ') {
          start++;
        }
        int end = start;
        while (end < value.length()
            && (Character.isDigit(value.charAt(end)) || value.charAt(end) == '.')) {
          end++;
        }
        return PythonVersion.parse(value.substring(start, end));
      }
    }
    return null;
  }
}
