package dev.dagproof.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.dagproof.airflow.AirflowVersion;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The version of Airflow that a project's own files pin.
 *
 * @param place the file and line that say so
 */
public record AirflowPin(AirflowVersion version, String place) {
  /** Files that pin something are shorter than this; longer ones are something else. */
  private static final long MAX_BYTES = 1 << 20;

  private static final String[] MARKS = {
    "apache-airflow", "apache_airflow", "apache/airflow", "airflow/constraints-"
  };

  /**
   * Looks through the requirements, constraints, Dockerfile, pyproject.toml and setup.cfg in a
   * folder, in the order of their names.
   *
   * @return the newest of what is pinned; empty if nothing is, or two pin different major versions
   */
  public static Optional<AirflowPin> find(Path folder) {
    AirflowPin found = null;
    for (Path file : candidates(folder)) {
      Optional<AirflowPin> pin = in(file);
      if (pin.isPresent()) {
        if (found != null && found.version.major() != pin.get().version.major()) {
          return Optional.empty();
        }
        boolean newer = found == null || found.version.compareTo(pin.get().version) < 0;
        found = newer ? pin.get() : found;
      }
    }
    return Optional.ofNullable(found);
  }

  private static List<Path> candidates(Path folder) {
    List<Path> candidates = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (mayPin(file.getFileName().toString())) {
          candidates.add(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // What cannot be looked through pins nothing.
      return List.of();
    }
    candidates.sort(null);
    return candidates;
  }

  private static boolean mayPin(String name) {
    boolean list = name.startsWith("requirements") || name.startsWith("constraints");
    return (list && (name.endsWith(".txt") || name.endsWith(".in")))
        || name.startsWith("Dockerfile")
        || name.equals("pyproject.toml")
        || name.equals("setup.cfg");
  }

  private static Optional<AirflowPin> in(Path file) {
    String text;
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        return Optional.empty();
      }
      text = Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      return Optional.empty();
    }
    for (String mark : MARKS) {
      for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
        Optional<AirflowVersion> version = version(text, at + mark.length());
        if (version.isPresent() && !isComment(text, at)) {
          String place = file.getFileName() + ":" + line(text, at);
          return Optional.of(new AirflowPin(version.get(), place));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The version behind {@code ==}, {@code ~=}, a Docker tag's colon, or in the address of a
   * constraints file; of a range with an upper bound the newest.
   */
  private static Optional<AirflowVersion> version(String text, int from) {
    int i = from;
    if (i < text.length() && text.charAt(i) == '[') {
      i = text.indexOf(']', i) + 1;
    }
    i = behindBlanks(text, i);
    if (text.startsWith("==", i) || text.startsWith("~=", i)) {
      return AirflowVersion.parse(digits(text, i + 2));
    }
    if (text.startsWith(":slim-", i)) {
      return AirflowVersion.parse(digits(text, i + ":slim-".length()));
    }
    if (text.startsWith(":", i)) {
      return AirflowVersion.parse(digits(text, i + 1));
    }
    if (text.startsWith("constraints-", from - "constraints-".length())) {
      return AirflowVersion.parse(digits(text, i));
    }
    return newestOfRange(text, i);
  }

  private static Optional<AirflowVersion> newestOfRange(String text, int from) {
    for (int i = from; i < text.length() && isInRange(text.charAt(i)); i++) {
      if (text.startsWith("<=", i)) {
        return AirflowVersion.parse(digits(text, i + 2));
      }
      if (text.charAt(i) == '<') {
        return AirflowVersion.parse(below(digits(text, i + 1)));
      }
    }
    return Optional.empty();
  }

  private static boolean isInRange(char c) {
    return "<>=!,.* 0123456789".indexOf(c) >= 0;
  }

  /** The newest version below a bound: 2 for {@code 3} and {@code 3.0}, 2.9 for {@code 2.10}. */
  private static String below(String bound) {
    int dot = bound.indexOf('.');
    String major = dot < 0 ? bound : bound.substring(0, dot);
    int second = bound.indexOf('.', dot + 1);
    String minor = dot < 0 ? "0" : bound.substring(dot + 1, second > dot ? second : bound.length());
    if (major.length() != 1 || minor.isEmpty() || minor.length() > 3) {
      return "";
    }
    return minor.equals("0")
        ? String.valueOf(Integer.parseInt(major) - 1)
        : major + "." + (Integer.parseInt(minor) - 1);
  }

  /** The digits and dots behind blanks, without a dot at the end. */
  private static String digits(String text, int from) {
    int start = behindBlanks(text, from);
    int end = start;
    while (end < text.length()
        && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    String digits = text.substring(start, end);
    return digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
  }

  private static int behindBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static boolean isComment(String text, int at) {
    int lineStart = text.lastIndexOf('\n', at) + 1;
    int mark = text.indexOf('#', lineStart);
    return mark >= 0 && mark < at;
  }

  private static int line(String text, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }
}
