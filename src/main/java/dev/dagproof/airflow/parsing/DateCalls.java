package dev.dagproof.airflow.parsing;

import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Value;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Calls that make dates, as Python's {@code datetime} and pendulum take them. */
final class DateCalls {
  private static final String[] PARTS = {"year", "month", "day", "hour", "minute", "second"};
  private static final long[] LEAST = {1, 1, 1, 0, 0, 0};
  private static final long[] MOST = {9999, 12, 31, 23, 59, 59};

  private DateCalls() {}

  /** Why a call surely raises; null for one that may not. */
  static @Nullable String problem(String name, CallArguments arguments) {
    return switch (name) {
      case "datetime.datetime" -> {
        String problem = problem(arguments, 6);
        yield problem == null ? zoneProblem(arguments) : problem;
      }
      case "pendulum.datetime", "airflow.utils.timezone.datetime" -> problem(arguments, 6);
      case "datetime.date", "pendulum.date" -> problem(arguments, 3);
      case "datetime.datetime.strptime" -> DateTexts.ofStrptime(arguments);
      case "datetime" -> "`datetime` is the module here, and is called: a TypeError";
      case "datetime.datetime.datetime",
          "datetime.datetime.timedelta",
          "datetime.datetime.timezone" ->
          "the class `datetime` has no `"
              + name.substring(name.lastIndexOf('.') + 1)
              + "`: an AttributeError";
      default -> null;
    };
  }

  private static @Nullable String problem(CallArguments arguments, int count) {
    for (int i = 0; i < count; i++) {
      String part = PARTS[i];
      if (i < 3 && !arguments.mayHave(part, i)) {
        return "a date lacks its `" + part + "`: a TypeError";
      }
      if (arguments.get(part, i) instanceof Literal literal && literal.text() != null) {
        return "the `" + part + "` of a date is a number, and no text: a TypeError";
      }
      Long number = number(arguments, i);
      if (number != null && (number < LEAST[i] || number > MOST[i])) {
        return "a date has no " + part + " " + number + ": a ValueError";
      }
    }
    Long year = number(arguments, 0);
    Long month = number(arguments, 1);
    Long day = number(arguments, 2);
    return year == null || month == null || day == null
        ? null
        : dayProblem(year.intValue(), month.intValue(), day);
  }

  /** {@code tzinfo="UTC"}. */
  private static @Nullable String zoneProblem(CallArguments arguments) {
    return arguments.get("tzinfo", 7) instanceof Literal zone && !zone.isNone()
        ? "`tzinfo` is an object, such as `ZoneInfo(\"UTC\")`, and no "
            + zone.typeName()
            + ": a TypeError"
        : null;
  }

  private static @Nullable Long number(CallArguments arguments, int part) {
    Value given = arguments.get(PARTS[part], part);
    return given instanceof Literal literal ? literal.whole() : null;
  }

  private static @Nullable String dayProblem(int year, int month, long day) {
    try {
      int last = YearMonth.of(year, month).lengthOfMonth();
      return day > last
          ? "the month " + year + "-" + month + " has no day " + day + ": a ValueError"
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
