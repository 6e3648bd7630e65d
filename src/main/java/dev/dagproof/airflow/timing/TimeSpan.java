package dev.dagproof.airflow.timing;

import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Value;
import org.jspecify.annotations.Nullable;

/** Reckons with {@code datetime.timedelta}. */
final class TimeSpan {
  private static final String[] UNITS = {
    "days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"
  };
  private static final double[] SECONDS = {86_400, 1, 0.000_001, 0.001, 60, 3_600, 604_800};

  private static final String ADDED = "datetime.timedelta.__add__";
  private static final String SUBTRACTED = "datetime.timedelta.__sub__";

  private TimeSpan() {}

  /** Whether a value is a {@code timedelta}. */
  static boolean is(Value value) {
    return value instanceof ExternalValue external
        && (external.isMadeBy("datetime.timedelta")
            || external.isMadeBy("pendulum.duration")
            || ((external.isMadeBy(ADDED) || external.isMadeBy(SUBTRACTED))
                && seconds(value) != null));
  }

  private static @Nullable Double combined(@Nullable CallArguments two, int sign) {
    Double first = two == null ? null : seconds(two.positional().getFirst());
    Double second = two == null ? null : seconds(two.positional().getLast());
    return first == null || second == null ? null : first + sign * second;
  }

  /** How long it is; null for what is no timedelta, or one that is not known. */
  static @Nullable Double seconds(Value value) {
    if (value instanceof ExternalValue sum && sum.name().equals(ADDED)) {
      return combined(sum.arguments(), 1);
    }
    if (value instanceof ExternalValue difference && difference.name().equals(SUBTRACTED)) {
      return combined(difference.arguments(), -1);
    }
    CallArguments made =
        value instanceof ExternalValue external && is(value) ? external.arguments() : null;
    if (made == null
        || !made.isComplete()
        || made.mayHave("years", 7)
        || made.mayHave("months", 8)) {
      return null;
    }
    double sum = 0;
    for (int i = 0; i < UNITS.length; i++) {
      Value given = made.get(UNITS[i], i);
      Double number = given instanceof Literal literal ? literal.number() : null;
      if (given != null && number == null) {
        return null;
      }
      sum += number == null ? 0 : number * SECONDS[i];
    }
    return sum;
  }
}
