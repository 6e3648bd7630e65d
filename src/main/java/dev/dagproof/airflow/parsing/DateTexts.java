package dev.dagproof.airflow.parsing;

import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Value;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls that read a date from a text, as {@code datetime.strptime} does. */
final class DateTexts {
  private DateTexts() {}

  /** Why {@code datetime.strptime(text, format)} surely raises; null if it may not. */
  static @Nullable String ofStrptime(CallArguments arguments) {
    String text = text(arguments.get("date_string", 0));
    String format = text(arguments.get("format", 1));
    Pattern pattern = format == null ? null : pattern(format);
    return text == null || pattern == null || pattern.matcher(text).matches()
        ? null
        : "\"" + text + "\" is no date of the format \"" + format + "\": a ValueError";
  }

  private static @Nullable String text(@Nullable Value value) {
    return value instanceof Literal ? value.text() : null;
  }

  /** What a format takes, or a bit more; null for one with directives that are not known here. */
  private static @Nullable Pattern pattern(String format) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '%') {
        i++;
        String digits = i < format.length() ? digits(format.charAt(i)) : null;
        if (digits == null) {
          return null;
        }
        pattern.append(digits);
      } else if (Character.isWhitespace(c)) {
        pattern.append("\\s*");
      } else {
        pattern.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE);
  }

  private static @Nullable String digits(char directive) {
    return switch (directive) {
      case 'Y' -> "\\d{4}";
      case 'm' -> "(?:1[0-2]|0?[1-9])";
      case 'd' -> "(?:3[01]|[12]\\d|0?[1-9]| [1-9])";
      case 'H' -> "(?:2[0-3]|[01]?\\d)";
      case 'M' -> "[0-5]?\\d";
      case 'S' -> "(?:6[01]|[0-5]?\\d)";
      case 'f' -> "\\d{1,6}";
      default -> null;
    };
  }
}
