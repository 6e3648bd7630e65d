package dev.dagproof.cli;

import dev.dagproof.cli.CheckOptions.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * The options of {@code dagproof run} as typed.
 *
 * @param dagId which DAG; null for the only one
 */
record RunOptions(String path, @Nullable String dagId, ParseResult parsed) {
  static RunOptions of(ParseResult parsed) {
    String path = parsed.matchedPositionalValue(0, "");
    String dagId = parsed.matchedPositionalValue(1, (String) null);
    return new RunOptions(path, dagId, parsed);
  }

  /** Whether a flag is there. */
  boolean has(RunOption flag) {
    return parsed.hasMatchedOption(flag.option());
  }

  /** The option's value, of several the last; null if it is not there. */
  @Nullable String value(RunOption option) {
    return text(option.option());
  }

  /** The same by the option's name. */
  @Nullable String text(String option) {
    return parsed.matchedOptionValue(option, (String) null);
  }

  /** The option's values, in order. */
  List<String> values(RunOption option) {
    return List.copyOf(parsed.matchedOptionValue(option.option(), List.<String>of()));
  }

  /** A whole number from 1 on, or the standard. */
  int number(RunOption option, int standard) throws UsageException {
    String text = value(option);
    if (text == null) {
      return standard;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The same as a number that is too small.
    }
    throw new UsageException(option.option() + ": `" + text + "` is not a number from 1 on");
  }

  /** When to use colours. */
  Color color(SettingValues values) throws UsageException {
    String text = value(RunOption.COLOR);
    return text == null ? Color.AUTO : values.color(text, RunOption.COLOR.option());
  }

  /** How the result is printed. */
  enum Format {
    TEXT,
    JSON,
    JUNIT
  }

  /** How the result is to be printed. */
  Format format() throws UsageException {
    String format = value(RunOption.OUTPUT_FORMAT);
    return switch (format == null ? "text" : format) {
      case "text" -> Format.TEXT;
      case "json" -> Format.JSON;
      case "junit" -> Format.JUNIT;
      default ->
          throw new UsageException("--output-format: `" + format + "` is not text, json or junit");
    };
  }
}
