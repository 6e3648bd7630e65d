package dev.dagproof.airflow.requirement;

import dev.dagproof.airflow.requirement.PipLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads requirements as pip reads a requirements file ({@code pip/_internal/req/req_file.py} and
 * {@code constructors.py} of pip 23.2 to 26).
 */
public final class PipLines {
  private static final String[] SCHEMES = {"http", "https", "file", "ftp"};
  private static final String[] SYSTEMS = {"git", "hg", "svn", "bzr", "ssh"};
  private static final String[] ARCHIVES = {
    ".whl",
    ".zip",
    ".tar.gz",
    ".tgz",
    ".tar",
    ".tar.bz2",
    ".tbz",
    ".tar.xz",
    ".txz",
    ".tlz",
    ".tar.lz",
    ".tar.lzma"
  };

  private PipLines() {}

  /** The lines that say something. */
  public static List<PipLine> of(String text) {
    List<PipLine> lines = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    int first = 0;
    int number = 0;
    for (String line : split(text)) {
      number++;
      if (joined.isEmpty()) {
        first = number;
      }
      boolean isComment = line.strip().startsWith("#");
      if (line.endsWith("\\") && !isComment) {
        joined.append(line, 0, line.length() - 1);
      } else {
        add(lines, first, joined.append(isComment ? " " : "").append(line).toString());
        joined.setLength(0);
      }
    }
    add(lines, first, joined.toString());
    return lines;
  }

  /** The lines of a text, without their ends. */
  public static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(text.substring(start, end));
      boolean isPair = text.startsWith("\r\n", end);
      start = end + (isPair ? 2 : 1);
    }
    return lines;
  }

  private static void add(List<PipLine> lines, int number, String line) {
    String bare = withoutComment(line).strip();
    if (!bare.isEmpty()) {
      lines.add(line(number, bare));
    }
  }

  /** A comment begins a line, or stands behind a space. */
  private static String withoutComment(String line) {
    for (int hash = line.indexOf('#'); hash >= 0; hash = line.indexOf('#', hash + 1)) {
      if (hash == 0 || VersionScanner.isSpace(line.charAt(hash - 1))) {
        return line.substring(0, hash);
      }
    }
    return line;
  }

  private static PipLine line(int number, String text) {
    if (text.contains("${")) {
      return new PipLine(number, text, Kind.VARIABLE, "", text, null);
    }
    int options = optionsStart(text);
    String required = text.substring(0, options).strip();
    String refused = refusedOption(text.substring(options));
    if (refused != null) {
      return new PipLine(number, text, Kind.REFUSED_OPTION, refused, required, null);
    }
    return required.isEmpty() ? option(number, text) : required(number, text, required);
  }

  /** Where the first word begins that starts with a hyphen. */
  private static int optionsStart(String text) {
    if (text.startsWith("-")) {
      return 0;
    }
    int found = text.indexOf(" -");
    return found < 0 ? text.length() : found + 1;
  }

  // Requirements

  private static PipLine required(int number, String text, String required) {
    try {
      Requirement requirement = Requirement.parse(required);
      return requirement.url().isEmpty() && isPath(required)
          ? new PipLine(number, text, Kind.PATH, "", required, null)
          : new PipLine(number, text, Kind.REQUIREMENT, "", required, requirement);
    } catch (InvalidRequirement e) {
      Kind kind = Kind.REFUSED;
      if (isUrl(required)) {
        kind = Kind.URL;
      } else if (isPath(required)) {
        kind = Kind.PATH;
      } else if (Requirement.isLegacy(required)) {
        kind = Kind.LEGACY;
      }
      return new PipLine(number, text, kind, e.reason(), required, null);
    }
  }

  private static boolean isUrl(String required) {
    int colon = required.indexOf(':');
    if (colon <= 0) {
      return false;
    }
    String scheme = required.substring(0, colon).toLowerCase(Locale.ROOT);
    for (String known : SCHEMES) {
      if (scheme.equals(known)) {
        return true;
      }
    }
    for (String system : SYSTEMS) {
      if (scheme.equals(system) || scheme.startsWith(system + "+")) {
        return true;
      }
    }
    return false;
  }

  /** Whether pip looks if there is such a file or folder. */
  private static boolean isPath(String required) {
    int semicolon = required.indexOf(';');
    String name = semicolon < 0 ? required : required.substring(0, semicolon).strip();
    if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.startsWith(".")) {
      return true;
    }
    int bracket = name.endsWith("]") ? name.lastIndexOf('[') : -1;
    String file = (bracket < 0 ? name : name.substring(0, bracket)).toLowerCase(Locale.ROOT);
    for (String archive : ARCHIVES) {
      if (file.endsWith(archive)) {
        return true;
      }
    }
    return false;
  }

  // Options

  private static PipLine option(int number, String text) {
    String word = firstWord(text);
    String name = optionName(word);
    String value = text.substring(name.length()).strip();
    value = value.startsWith("=") ? value.substring(1).strip() : value;
    Kind kind =
        switch (name) {
          case "-r", "--requirement" -> Kind.INCLUDE;
          case "-c", "--constraint" -> Kind.CONSTRAINTS;
          case "-e", "--editable" -> Kind.EDITABLE;
          default -> Kind.OPTION;
        };
    return new PipLine(number, text, kind, name, value, null);
  }

  /** The first option of these that a requirements file may not have; null if it may have all. */
  private static @Nullable String refusedOption(String options) {
    for (int start = 0; start < options.length(); ) {
      int space = options.indexOf(' ', start);
      int end = space < 0 ? options.length() : space;
      String word = options.substring(start, end);
      // An abbreviation of a long option is taken too.
      if (word.startsWith("-") && !word.equals("-") && !isAllowed(optionName(word))) {
        return optionName(word);
      }
      start = end + 1;
    }
    return null;
  }

  private static String firstWord(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  /** {@code --name} of {@code --name=value}, {@code -r} of {@code -rfile}. */
  private static String optionName(String word) {
    if (!word.startsWith("--")) {
      return word.substring(0, Math.min(2, word.length()));
    }
    int equals = word.indexOf('=');
    return equals < 0 ? word : word.substring(0, equals);
  }

  private static boolean isAllowed(String name) {
    return switch (name) {
      case "-i", "-r", "-c", "-e", "-f", "-C" -> true;
      default -> name.length() > 2 && isLongOption(name);
    };
  }

  private static boolean isLongOption(String name) {
    for (String option :
        new String[] {
          "--index-url",
          "--pypi-url",
          "--extra-index-url",
          "--no-index",
          "--constraint",
          "--requirement",
          "--editable",
          "--find-links",
          "--no-binary",
          "--only-binary",
          "--prefer-binary",
          "--require-hashes",
          "--pre",
          "--trusted-host",
          "--use-feature",
          "--global-option",
          "--hash",
          "--config-settings",
          "--all-releases",
          "--only-final"
        }) {
      if (option.startsWith(name)) {
        return true;
      }
    }
    return false;
  }
}
