package dev.dagproof.project;

import dev.dagproof.airflow.catalog.AirflowVersion;
import java.util.Optional;

/** Finds the version of Airflow that a file pins. */
final class PinReader {
  private static final String[] MARKS = {
    "apache-airflow",
    "apache_airflow",
    "apache/airflow",
    "airflow/constraints-",
    "astronomer/astro-runtime",
    "azurecr.io/runtime"
  };

  private final PinFile file;
  private final String text;

  private PinReader(PinFile file) {
    this.file = file;
    this.text = file.text();
  }

  /** What the first place that pins Airflow says. */
  static Optional<AirflowPin> read(PinFile file) {
    return new PinReader(file).read();
  }

  private Optional<AirflowPin> read() {
    for (String mark : MARKS) {
      for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
        Optional<AirflowVersion> version =
            mark.endsWith("runtime")
                ? astro(at + mark.length())
                : version(mark, at + mark.length());
        if (version.isPresent() && !isComment(at)) {
          return Optional.of(new AirflowPin(version.get(), file.name() + ":" + line(at)));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The version behind {@code ==}, {@code ~=}, a Docker tag's colon, or in the address of a
   * constraints file; of a range with an upper bound the newest.
   */
  private Optional<AirflowVersion> version(String mark, int from) {
    if (mark.endsWith("-")) {
      return AirflowVersion.parse(digits(from));
    }
    if (mark.endsWith("/airflow")) {
      int tag = text.startsWith(":slim-", from) ? from + ":slim-".length() : from + 1;
      return text.startsWith(":", from) ? AirflowVersion.parse(digits(tag)) : Optional.empty();
    }
    int i = from;
    if (text.startsWith("[", i)) {
      i = text.indexOf(']', i) + 1;
      if (i == 0) {
        return Optional.empty();
      }
    }
    i = behindBlanks(i);
    if (text.startsWith("(", i)) {
      i++;
    }
    return isPoetry(i) ? poetry(i) : specifier(i);
  }

  private Optional<AirflowVersion> specifier(int i) {
    if (text.startsWith("==", i)) {
      return AirflowVersion.parse(digits(i + 2));
    }
    if (text.startsWith("~=", i)) {
      return AirflowVersion.parse(compatible(digits(i + 2)));
    }
    return newestOfRange(i);
  }

  /** Whether here, behind the name, a key's value begins: {@code apache-airflow = "^2.10"}. */
  private boolean isPoetry(int at) {
    int i = behindBlanks(text.startsWith("\"", at) ? at + 1 : at);
    return file.name().equals("pyproject.toml")
        && text.startsWith("=", i)
        && !text.startsWith("==", i);
  }

  private Optional<AirflowVersion> poetry(int at) {
    int i = behindBlanks(text.indexOf('=', at) + 1);
    int lineEnd = text.indexOf('\n', i);
    if (text.startsWith("{", i)) {
      int key = text.indexOf("version", i);
      if (key < 0 || (lineEnd >= 0 && key > lineEnd)) {
        return Optional.empty();
      }
      i = behindBlanks(key + "version".length());
      if (!text.startsWith("=", i)) {
        return Optional.empty();
      }
      i = behindBlanks(i + 1);
    }
    if (!text.startsWith("\"", i) && !text.startsWith("'", i)) {
      return Optional.empty();
    }
    i = behindBlanks(i + 1);
    if (text.startsWith("^", i)) {
      // Below the next major version.
      String digits = digits(i + 1);
      int dot = digits.indexOf('.');
      return AirflowVersion.parse(dot < 0 ? digits : digits.substring(0, dot));
    }
    if (text.startsWith("~", i) && !text.startsWith("~=", i)) {
      return AirflowVersion.parse(digits(i + 1));
    }
    return i < text.length() && Character.isDigit(text.charAt(i))
        ? AirflowVersion.parse(digits(i))
        : specifier(i);
  }

  /**
   * The Airflow of an Astro Runtime image: 3.0-1 is on 3.0; before, 12.1.0 was on 2.10 (Astro's
   * table of releases; others than these are not known for sure).
   */
  private Optional<AirflowVersion> astro(int from) {
    if (!text.startsWith(":", from)) {
      return Optional.empty();
    }
    String digits = digits(from + 1);
    int dot = digits.indexOf('.');
    String major = dot < 0 ? digits : digits.substring(0, dot);
    return switch (major) {
      case "8", "9", "10", "11", "12", "13" ->
          AirflowVersion.parse("2." + (Integer.parseInt(major) - 2));
      case "3" -> AirflowVersion.parse(digits);
      default -> Optional.empty();
    };
  }

  private Optional<AirflowVersion> newestOfRange(int from) {
    for (int i = from; i < text.length() && isInRange(text.charAt(i)); i++) {
      if (text.startsWith("<=", i)) {
        return AirflowVersion.parse(digits(i + 2));
      }
      if (text.charAt(i) == '<') {
        return AirflowVersion.parse(below(digits(i + 1)));
      }
    }
    return Optional.empty();
  }

  /** What {@code ~=} leaves of a version: 2 of {@code 2.9}, 2.9 of {@code 2.9.1}. */
  private static String compatible(String digits) {
    int dot = digits.lastIndexOf('.');
    return dot < 0 ? digits : digits.substring(0, dot);
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

  /**
   * The digits and dots behind blanks, without a dot at the end; those of a variable if it is one.
   */
  private String digits(int from) {
    int start = behindBlanks(from);
    return text.startsWith("$", start) ? variable(start + 1) : digitsAt(start);
  }

  private String digitsAt(int start) {
    int end = start;
    while (end < text.length()
        && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    String digits = text.substring(start, end);
    return digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
  }

  /**
   * The value that a Dockerfile gives a variable by ARG or ENV, else its default where it stands.
   */
  private String variable(int from) {
    int start = text.startsWith("{", from) ? from + 1 : from;
    int end = start;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    String name = text.substring(start, end);
    for (String order : new String[] {"ARG ", "ENV "}) {
      int at = text.indexOf("\n" + order + name + "=");
      at = text.startsWith(order + name + "=") ? 0 : at + 1;
      if (at > 0 || text.startsWith(order + name + "=")) {
        int value = at + order.length() + name.length() + 1;
        boolean isQuoted = text.startsWith("\"", value) || text.startsWith("'", value);
        return digitsAt(isQuoted ? value + 1 : value);
      }
    }
    return text.startsWith(":-", end) ? digitsAt(end + 2) : "";
  }

  private int behindBlanks(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private boolean isComment(int at) {
    int lineStart = text.lastIndexOf('\n', at) + 1;
    int mark = text.indexOf('#', lineStart);
    return mark >= 0 && mark < at;
  }

  private int line(int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }
}
