package dev.dagproof.airflow.timing;

import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a date that a DAG is given.
 *
 * @param time the point in time, in the zone it is given in; null unless it is fixed and known
 * @param zoned whether it has a time zone
 */
record StaticDate(Kind kind, @Nullable LocalDateTime time, boolean zoned) {
  /** What kind of value it is. */
  enum Kind {
    /** No value, or None. */
    NONE,
    FIXED,
    /** It depends on when the file is read. */
    MOVING,
    TEXT,
    /** A {@code datetime.date}, which has no time. */
    DAY,
    /** A number or the like. */
    OTHER,
    UNKNOWN
  }

  private static final String[] MOVING = {
    "datetime.datetime.now",
    "datetime.datetime.utcnow",
    "datetime.datetime.today",
    "datetime.date.today",
    "pendulum.now",
    "pendulum.today",
    "pendulum.yesterday",
    "pendulum.tomorrow",
    "pendulum.DateTime.now",
    "pendulum.DateTime.today",
    "pendulum.DateTime.utcnow",
    "airflow.utils.dates.days_ago",
    "airflow.utils.timezone.utcnow",
    "airflow.sdk.timezone.utcnow",
    "time.time",
  };

  private static final int DEPTH = 8;

  /** What a value is as a date. */
  static StaticDate of(@Nullable Value value) {
    if (value == null || (value instanceof Literal none && none.isNone())) {
      return of(Kind.NONE);
    }
    if (value instanceof Literal literal) {
      return of(literal.text() == null ? Kind.OTHER : Kind.TEXT);
    }
    if (value instanceof SequenceValue || value instanceof DictValue) {
      return of(value.truth() == Value.Truth.TRUE ? Kind.OTHER : Kind.UNKNOWN);
    }
    if (isDay(value)) {
      return of(Kind.DAY);
    }
    if (isText(value)) {
      return of(Kind.TEXT);
    }
    if (isMoving(value, 0)) {
      return of(Kind.MOVING);
    }
    if (isClass(value)) {
      return of(Kind.OTHER);
    }
    CallArguments made = value instanceof ExternalValue external ? external.arguments() : null;
    if (made == null || !(value instanceof ExternalValue external)) {
      return of(Kind.UNKNOWN);
    }
    return switch (external.name()) {
      case "datetime.date" -> of(Kind.DAY);
      case "datetime.timedelta", "datetime.time" -> of(Kind.OTHER);
      case "datetime.datetime",
          "pendulum.datetime",
          "pendulum.DateTime",
          "airflow.utils.timezone.datetime",
          "airflow.sdk.timezone.datetime" ->
          fixed(external.name(), made);
      default -> {
        int end = external.name().lastIndexOf('.');
        String operation = external.name().substring(end + 1);
        boolean isShift = operation.equals("__add__") || operation.equals("__sub__");
        yield isShift ? shifted(made, operation.equals("__add__") ? 1 : -1) : of(Kind.UNKNOWN);
      }
    };
  }

  /** {@code datetime(2024, 1, 1).date()}, {@code pendulum.today().date()}, {@code date.today()}. */
  private static boolean isDay(Value value) {
    return value instanceof ExternalValue external
        && external.arguments() != null
        && (external.name().equals("datetime.date.today")
            || (external.name().endsWith(".date") && isOfDates(external.name())));
  }

  /** {@code datetime(2024, 1, 1).isoformat()}. */
  private static boolean isText(Value value) {
    return value instanceof ExternalValue external
        && external.arguments() != null
        && isOfDates(external.name())
        && (external.name().endsWith(".strftime") || external.name().endsWith(".isoformat"));
  }

  private static boolean isOfDates(String name) {
    return name.startsWith("datetime.datetime.") || name.startsWith("pendulum.");
  }

  /** {@code datetime}, {@code datetime.now}: what makes dates, and is not called. */
  private static boolean isClass(Value value) {
    if (!(value instanceof ExternalValue external) || external.arguments() != null) {
      return false;
    }
    boolean isFunction = false;
    for (String name : MOVING) {
      isFunction |= external.name().equals(name);
    }
    return isFunction
        || external.name().equals("datetime.datetime")
        || external.name().equals("datetime.date");
  }

  /** A date and a span of time behind or before it. */
  private static StaticDate shifted(CallArguments two, int sign) {
    StaticDate date = of(two.positional().getFirst());
    Double span = TimeSpan.seconds(two.positional().getLast());
    LocalDateTime time = date.time();
    boolean isKnown = time != null && span != null && Math.abs(span) < 1e11;
    return isKnown && time != null && span != null
        ? new StaticDate(Kind.FIXED, time.plusSeconds(Math.round(sign * span)), date.zoned())
        : of(Kind.UNKNOWN);
  }

  private static StaticDate of(Kind kind) {
    return new StaticDate(kind, null, false);
  }

  private static StaticDate fixed(String name, CallArguments made) {
    boolean zoned = !name.equals("datetime.datetime") || made.mayHave("tzinfo", 7);
    Long year = number(made, "year", 0, null);
    Long month = number(made, "month", 1, null);
    Long day = number(made, "day", 2, null);
    Long hour = number(made, "hour", 3, 0L);
    Long minute = number(made, "minute", 4, 0L);
    Long second = number(made, "second", 5, 0L);
    if (year == null || month == null || day == null) {
      return new StaticDate(Kind.FIXED, null, zoned);
    }
    if (hour == null || minute == null || second == null) {
      return new StaticDate(Kind.FIXED, null, zoned);
    }
    try {
      LocalDate date =
          LocalDate.of(Math.toIntExact(year), Math.toIntExact(month), Math.toIntExact(day));
      LocalDateTime time =
          date.atTime(Math.toIntExact(hour), Math.toIntExact(minute), Math.toIntExact(second));
      return new StaticDate(Kind.FIXED, time, zoned);
    } catch (DateTimeException | ArithmeticException e) {
      return new StaticDate(Kind.FIXED, null, zoned);
    }
  }

  /** The day with which a text begins that is written as {@code 2024-01-31}; null if none is. */
  static @Nullable LocalDate read(String text) {
    try {
      return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Long number(
      CallArguments made, String name, int position, @Nullable Long otherwise) {
    Value given = made.get(name, position);
    if (given == null) {
      return made.mayHave(name, position) ? null : otherwise;
    }
    return given instanceof Literal literal ? literal.whole() : null;
  }

  /** Whether a value depends on when the file is read. */
  static boolean isMoving(Value value) {
    return isMoving(value, 0);
  }

  private static boolean isMoving(Value value, int depth) {
    if (!(value instanceof ExternalValue external) || depth > DEPTH) {
      return false;
    }
    CallArguments made = external.arguments();
    if (made == null) {
      return false;
    }
    for (String name : MOVING) {
      if (external.name().equals(name) || external.name().startsWith(name + ".")) {
        return true;
      }
    }
    for (Value argument : made.all()) {
      if (isMoving(argument, depth + 1)) {
        return true;
      }
    }
    return false;
  }
}
