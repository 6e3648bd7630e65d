package dev.dagproof.cli;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.RuleSelector;
import dev.dagproof.lint.Severity;
import dev.dagproof.project.NearestName;
import dev.dagproof.project.PathPattern;
import dev.dagproof.python.source.PythonVersion;
import dev.dagproof.report.OutputFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the texts that options and configuration keys take; each names itself in messages. */
final class SettingValues {
  private final List<RuleInfo> rules;

  /** Reads selectors of these rules. */
  SettingValues(List<RuleInfo> rules) {
    this.rules = rules;
  }

  /** All rules there are. */
  List<RuleInfo> rules() {
    return rules;
  }

  /** Selectors, several in a text separated by commas; each names a rule there is. */
  List<RuleSelector> selectors(List<String> texts, String where) throws UsageException {
    List<RuleSelector> selectors = new ArrayList<>();
    for (String text : texts) {
      int start = 0;
      while (start <= text.length()) {
        int comma = text.indexOf(',', start);
        int end = comma < 0 ? text.length() : comma;
        selectors.add(selector(text.substring(start, end).strip(), where));
        start = end + 1;
      }
    }
    return List.copyOf(selectors);
  }

  private RuleSelector selector(String text, String where) throws UsageException {
    RuleSelector selector = RuleSelector.parse(text).orElse(null);
    if (selector != null) {
      for (RuleInfo rule : rules) {
        if (selector.matches(rule)) {
          return selector;
        }
      }
    }
    throw new UsageException(where + ": unknown rule `" + text + "`" + nearestRule(text));
  }

  /** A question naming the rule or family that is most like this text. */
  String nearestRule(String text) {
    List<String> names = new ArrayList<>(List.of("ALL"));
    for (RuleInfo rule : rules) {
      names.add(rule.code());
      names.add(family(rule.code()));
    }
    return NearestName.question(text, names) + " (`dagproof rule` lists them all)";
  }

  private static String family(String code) {
    int letters = 0;
    while (letters < code.length() && Character.isLetter(code.charAt(letters))) {
      letters++;
    }
    return code.substring(0, letters);
  }

  AirflowVersion airflowVersion(String text, String where) throws UsageException {
    AirflowVersion version = AirflowVersion.parse(text).orElse(null);
    if (version == null) {
      throw invalid(
          where,
          text,
          "a version of Airflow from "
              + AirflowVersion.OLDEST
              + " on, such as 2.11 or "
              + AirflowVersion.NEWEST);
    }
    return version;
  }

  PythonVersion python(String text, String where) throws UsageException {
    PythonVersion version = PythonVersion.parse(text);
    if (version == null || version.compareTo(PythonVersion.OLDEST) < 0) {
      throw invalid(
          where,
          text,
          "a version of Python from "
              + PythonVersion.OLDEST
              + " on, such as 3.9 or "
              + PythonVersion.NEWEST);
    }
    return version;
  }

  OutputFormat outputFormat(String text, String where) throws UsageException {
    for (OutputFormat format : OutputFormat.values()) {
      if (format.word().equals(text)) {
        return format;
      }
    }
    throw invalid(where, text, "full, concise or json");
  }

  Severity severity(String text, String where) throws UsageException {
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(text)) {
        return severity;
      }
    }
    throw invalid(where, text, "error, warning or info");
  }

  CheckOptions.Color color(String text, String where) throws UsageException {
    return switch (text) {
      case "auto" -> CheckOptions.Color.AUTO;
      case "always" -> CheckOptions.Color.ALWAYS;
      case "never" -> CheckOptions.Color.NEVER;
      default -> throw invalid(where, text, "auto, always or never");
    };
  }

  int jobs(String text, String where) throws UsageException {
    try {
      return jobs(Integer.parseInt(text), where);
    } catch (NumberFormatException e) {
      throw invalid(where, text, "a number from 1 to 256");
    }
  }

  int jobs(int number, String where) throws UsageException {
    if (number < 1 || number > 256) {
      throw invalid(where, Integer.toString(number), "a number from 1 to 256");
    }
    return number;
  }

  /** Paths as given; the working directory if there are none. */
  List<Path> paths(List<String> texts) throws UsageException {
    if (texts.isEmpty()) {
      return List.of(Path.of(""));
    }
    List<Path> paths = new ArrayList<>();
    for (String text : texts) {
      paths.add(path(text));
    }
    return List.copyOf(paths);
  }

  Path path(String text) throws UsageException {
    if (text.isEmpty()) {
      throw new UsageException("an empty text is no path (is a variable unset?)");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("`" + text + "` is no path: " + e.getReason());
    }
  }

  /** Patterns as given. */
  List<String> patterns(List<String> texts, String where) throws UsageException {
    for (String text : texts) {
      pattern(text, where);
    }
    return texts;
  }

  /** A pattern as given. */
  String pattern(String text, String where) throws UsageException {
    char open = PathPattern.unclosed(text);
    if (open != 0) {
      throw new UsageException(
          where + ": `" + text + "` is no pattern: its `" + open + "` is never closed");
    }
    return text;
  }

  private static UsageException invalid(String where, String text, String expected) {
    return new UsageException(where + ": `" + text + "` is not " + expected);
  }
}
