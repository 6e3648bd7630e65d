package dev.dagproof.airflow.timing;

import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Value;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON schema asks of text: {@code minLength}, {@code maxLength}, {@code format}, {@code
 * pattern}. The formats that Airflow checks were tried on 2.11.2 and 3.3.2.
 */
final class TextSchema {
  /** Longer ones are not tried: a pattern can take any time. In chars. */
  private static final int LONGEST = 100;

  private TextSchema() {}

  /** What is wrong with a text; null if nothing is known to be. */
  static @Nullable String misfit(String text, CallArguments schema) {
    int length = text.codePointCount(0, text.length());
    Double least = number(schema.keyword("minLength"));
    Double most = number(schema.keyword("maxLength"));
    if (least != null && length < least) {
      return "is shorter than its `minLength`";
    }
    if (most != null && length > most) {
      return "is longer than its `maxLength`";
    }
    Value format = schema.keyword("format");
    String known = format == null ? null : format.text();
    if (known != null && !fits(text, known)) {
      return "is no `" + known + "`";
    }
    Value pattern = schema.keyword("pattern");
    String expression = pattern == null ? null : pattern.text();
    boolean isTried = expression != null && text.length() <= LONGEST && isPlain(expression);
    return isTried && expression != null && !matches(text, expression)
        ? "does not match its `pattern`"
        : null;
  }

  private static boolean matches(String text, String pattern) {
    try {
      return Pattern.compile(pattern).matcher(text).find();
    } catch (PatternSyntaxException e) {
      return true;
    }
  }

  static @Nullable Double number(@Nullable Value value) {
    return value instanceof Literal literal ? literal.number() : null;
  }

  private static boolean fits(String text, String format) {
    return switch (format) {
      case "date" -> isDate(text);
      case "email" -> text.indexOf('@') >= 0;
      default -> true;
    };
  }

  /** {@code 2024-01-31}. */
  private static boolean isDate(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      if (i != 4 && i != 7 && !Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    int month = Integer.parseInt(text.substring(5, 7));
    int day = Integer.parseInt(text.substring(8));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /** Whether Python and Java read a pattern alike, and it is tried in no time. */
  private static boolean isPlain(String pattern) {
    boolean isInClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      boolean isDigit = c >= '0' && c <= '9';
      if (c == '\\') {
        i++;
        if (i == pattern.length() || "dws.-/".indexOf(pattern.charAt(i)) < 0) {
          return false;
        }
      } else if (c == '[' || c == ']') {
        if (isInClass == (c == '[')) {
          return false;
        }
        isInClass = c == '[';
      } else if (!isLetter && !isDigit && "^$-+*.,@:/# ".indexOf(c) < 0) {
        return false;
      }
    }
    boolean hasDouble = pattern.contains("++") || pattern.contains("**") || pattern.contains("+*");
    boolean isBegun = pattern.startsWith("+") || pattern.startsWith("*") || pattern.contains("^*");
    return !isInClass && !hasDouble && !isBegun && pattern.length() <= LONGEST;
  }
}
