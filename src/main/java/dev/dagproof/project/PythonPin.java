package dev.dagproof.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.python.source.PythonVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringTokenizer;
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

  /**
   * The lowest version that the specifiers allow, of all alternatives between {@code ||}; those
   * before the oldest one known count as it. Null if there is none.
   */
  private static @Nullable PythonVersion oldest(String value) {
    PythonVersion oldest = null;
    StringTokenizer alternatives = new StringTokenizer(quoted(value), "|");
    while (alternatives.hasMoreTokens()) {
      PythonVersion bound = lowerBound(alternatives.nextToken());
      if (bound != null && (oldest == null || bound.compareTo(oldest) < 0)) {
        oldest = bound;
      }
    }
    return oldest;
  }

  /** The first string of a TOML value. */
  private static String quoted(String value) {
    StringTokenizer parts = new StringTokenizer(value, "\"'", true);
    while (parts.hasMoreTokens()) {
      String part = parts.nextToken();
      if ((part.equals("\"") || part.equals("'")) && parts.hasMoreTokens()) {
        return parts.nextToken(part);
      }
    }
    return "";
  }

  /** The highest of the versions behind {@code >= == === ~= ^ ~ >} or nothing. */
  private static @Nullable PythonVersion lowerBound(String specifiers) {
    PythonVersion bound = null;
    int at = 0;
    while (at < specifiers.length()) {
      int version = at;
      while (version < specifiers.length() && !isPartOfVersion(specifiers.charAt(version))) {
        version++;
      }
      int end = version;
      while (end < specifiers.length() && isPartOfVersion(specifiers.charAt(end))) {
        end++;
      }
      String operator = specifiers.substring(at, version);
      boolean excludes = operator.contains("<") || operator.contains("!");
      PythonVersion named = excludes ? null : version(specifiers.substring(version, end));
      if (named != null && (bound == null || named.compareTo(bound) > 0)) {
        bound = named;
      }
      at = end;
    }
    return bound;
  }

  private static boolean isPartOfVersion(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '*';
  }

  private static @Nullable PythonVersion version(String text) {
    if (text.equals("3") || text.startsWith("3.*") || text.equals("2") || text.startsWith("2.")) {
      return PythonVersion.OLDEST;
    }
    PythonVersion version = PythonVersion.parse(text);
    boolean before = version != null && version.compareTo(PythonVersion.OLDEST) < 0;
    return before ? PythonVersion.OLDEST : version;
  }
}
