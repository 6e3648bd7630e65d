package dev.dagproof.airflow.timing;

import dev.dagproof.airflow.structure.Spots;
import dev.dagproof.airflow.structure.StaticGroup;
import dev.dagproof.airflow.structure.StaticTask;
import dev.dagproof.airflow.timing.DagSettings.Given;
import dev.dagproof.airflow.timing.TimingFault.Kind;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.evaluation.Value.Truth;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the start and end dates of one DAG and of its tasks. */
final class DateChecker {
  private static final String WRITE =
      "write `datetime(2024, 1, 1)` or `pendulum.datetime(2024, 1, 1)`";

  private final DagSettings settings;
  private final List<TimingFault> faults;

  DateChecker(DagSettings settings, List<TimingFault> faults) {
    this.settings = settings;
    this.faults = faults;
  }

  void check() {
    checkMissing();
    Given start = settings.given("start_date");
    Given end = settings.given("end_date");
    checkOwn(start, "start_date");
    checkOwn(end, "end_date");
    Given defaultStart = settings.fromDefaults("start_date");
    Given defaultEnd = settings.fromDefaults("end_date");
    checkDefault(defaultStart, "start_date");
    checkDefault(defaultEnd, "end_date");
    checkOrder(start == null ? defaultStart : start, end == null ? defaultEnd : end);
    checkCatchup();
    checkMisplaced();
    for (StaticTask task : settings.dag().tasks()) {
      checkTask(task);
    }
  }

  // A start date that is missing

  private void checkMissing() {
    Given schedule = settings.schedule();
    Given start = settings.given("start_date");
    boolean isMissing =
        start == null
            ? settings.lacks("start_date")
            : start.value() instanceof Literal literal && literal.isNone();
    if (schedule == null || !isMissing || !settings.defaultsLack("start_date")) {
      return;
    }
    if (!settings.isThree() && ScheduleChecker.isSet(schedule.value())) {
      add(
          Kind.DATE,
          settings.dag().given(),
          true,
          "a DAG with a schedule needs a `start_date` (Airflow 2)",
          WRITE);
    } else if (settings.isThree()
        && settings.catchup() == Truth.TRUE
        && isTimed(schedule.value())) {
      add(
          Kind.DATE,
          settings.dag().given(),
          true,
          "a DAG with `catchup=True` needs a `start_date`",
          WRITE);
    }
  }

  private static boolean isTimed(Value schedule) {
    return schedule.text() != null || TimeSpan.is(schedule);
  }

  // Dates

  private void checkOwn(@Nullable Given given, String name) {
    if (given == null) {
      return;
    }
    StaticDate date = StaticDate.of(given.value());
    switch (date.kind()) {
      case TEXT -> add(Kind.DATE, given.site(), true, "`" + name + "` of a DAG is no text", WRITE);
      case DAY ->
          add(Kind.DATE, given.site(), true, "`" + name + "` is a `date`, not a `datetime`", WRITE);
      case OTHER -> {
        if (!(given.value() instanceof Literal literal) || literal.truth() == Truth.TRUE) {
          add(Kind.DATE, given.site(), true, "`" + name + "` is no `datetime`", WRITE);
        }
      }
      default -> checkWhen(date, given.value(), given.site(), name);
    }
  }

  /** Texts are read as dates there. */
  private void checkDefault(@Nullable Given given, String name) {
    if (given == null) {
      return;
    }
    StaticDate date = StaticDate.of(given.value());
    boolean isStart = name.equals("start_date");
    switch (date.kind()) {
      case TEXT -> {
        String text = given.value().text();
        if (text == null) {
          checkWhen(date, given.value(), given.site(), name);
        } else if (hasNoDigit(text) || isNoDay(text)) {
          add(Kind.DATE, given.site(), true, "`" + name + "` cannot be read as a date", WRITE);
        }
      }
      case DAY -> {
        if (isStart) {
          add(Kind.DATE, given.site(), true, "`" + name + "` is a `date`, not a `datetime`", WRITE);
        }
      }
      default -> checkWhen(date, given.value(), given.site(), name);
    }
  }

  private static boolean hasNoDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty() && !text.contains("now");
  }

  /** {@code 2024-13-01}. */
  private static boolean isNoDay(String text) {
    boolean hasShape = text.length() >= 10;
    for (int i = 0; hasShape && i < 10; i++) {
      char sign = text.charAt(i);
      boolean isMark = i == 4 || i == 7;
      hasShape = isMark ? sign == '-' : Character.isDigit(sign);
    }
    boolean isWhole = text.length() == 10 || (hasShape && "T ".indexOf(text.charAt(10)) >= 0);
    return hasShape && isWhole && StaticDate.read(text) == null;
  }

  private void checkWhen(StaticDate date, Value value, Site site, String name) {
    if (!name.equals("start_date")) {
      return;
    }
    if (StaticDate.isMoving(value)) {
      if (settings.isThree() && usesDaysAgo(value)) {
        add(Kind.MOVING_START, site, true, "Airflow 3 has no `days_ago`", WRITE);
        return;
      }
      add(
          Kind.MOVING_START,
          site,
          false,
          "the start date is another one each time the file is read",
          "write a fixed date, such as `datetime(2024, 1, 1)`, and `catchup=False`");
    }
    LocalDateTime time = date.time();
    if (time != null && time.toLocalDate().isAfter(LocalDate.now(ZoneOffset.UTC).plusYears(1))) {
      add(
          Kind.DATE,
          site,
          false,
          "nothing runs before " + time.toLocalDate() + ", not even in a run triggered by hand",
          "write a date in the past; a DAG that is not to run is paused, or has `schedule=None`");
    }
  }

  private static boolean usesDaysAgo(Value value) {
    return value instanceof ExternalValue external
        && external.name().startsWith("airflow.utils.dates.days_ago");
  }

  private void checkOrder(@Nullable Given start, @Nullable Given end) {
    if (start == null || end == null) {
      return;
    }
    StaticDate first = StaticDate.of(start.value());
    StaticDate last = StaticDate.of(end.value());
    LocalDateTime from = time(first, start.value());
    LocalDateTime to = time(last, end.value());
    if (from == null || to == null) {
      return;
    }
    boolean isSameZone = !first.zoned() && !last.zoned();
    if (to.plusHours(isSameZone ? 0 : 26).isBefore(from)) {
      add(
          Kind.DATE,
          end.site(),
          false,
          "`end_date` is before `start_date`: no run is ever made",
          "write an end date after " + from.toLocalDate());
    }
  }

  /** The time of a date, which is a text in default arguments. */
  private static @Nullable LocalDateTime time(StaticDate date, Value value) {
    String text = value.text();
    LocalDate day = text == null || text.length() > 10 ? null : StaticDate.read(text);
    return day == null ? date.time() : day.atStartOfDay();
  }

  private void checkTask(StaticTask task) {
    for (String name : new String[] {"start_date", "end_date"}) {
      Value given = task.arguments().keyword(name);
      if (given == null) {
        checkGroups(task, name);
      } else {
        Site site = Spots.argument(task.made(), name, -1);
        StaticDate date = StaticDate.of(given);
        if (date.kind() == StaticDate.Kind.TEXT && isNoText(name) && task.isCertain()) {
          add(Kind.DATE, site, true, noText(name), WRITE);
        }
        checkWhen(date, given, site, name);
      }
    }
  }

  /** Texts are read as dates in the default arguments of the DAG alone (recorded: 3.3.2). */
  private void checkGroups(StaticTask task, String name) {
    StaticGroup group = task.group();
    while (group != null && group.defaultArg(name) == null) {
      group = group.parent();
    }
    Value given = group == null ? null : group.defaultArg(name);
    if (group != null && given != null && given.text() != null && isNoText(name)) {
      Site site = Spots.entry(group.made(), "default_args", name);
      add(Kind.DATE, site, task.isCertain(), noText(name), WRITE);
    }
  }

  /** Whether a task may not have it as text: Airflow 2 converts the end date alone to UTC. */
  private boolean isNoText(String name) {
    return settings.isThree() || name.equals("end_date");
  }

  private String noText(String name) {
    boolean isInTwo = name.equals("end_date");
    return "`" + name + "` of a task is no text" + (isInTwo ? "" : " in Airflow 3");
  }

  // What goes with them

  private void checkCatchup() {
    Given given = settings.given("catchup");
    String type = given == null ? "" : given.value().typeName();
    boolean isWrong = type.equals("str") || (type.equals("int") && !settings.isThree());
    if (given != null && isWrong) {
      add(
          Kind.DATE,
          given.site(),
          true,
          "`catchup` is True or False, no " + type,
          "write `catchup=False` or `catchup=True`");
    }
  }

  private void checkMisplaced() {
    for (String name :
        List.of(
            "schedule",
            "schedule_interval",
            "timetable",
            "catchup",
            "max_active_runs",
            "dagrun_timeout")) {
      Given given = settings.fromDefaults(name);
      boolean isNone =
          given != null && given.value() instanceof Literal literal && literal.isNone();
      boolean isEmpty =
          given != null && given.value() instanceof SequenceValue list && list.known().isEmpty();
      if (given != null && !isNone && !isEmpty && !given.value().equals(own(name))) {
        add(
            Kind.MISPLACED,
            given.site(),
            false,
            "`" + name + "` is an argument of the DAG, in `default_args` it counts for nothing",
            "give it to the DAG itself");
      }
    }
  }

  private @Nullable Value own(String name) {
    Given own = settings.given(name);
    return own == null ? null : own.value();
  }

  private void add(Kind kind, Site site, boolean error, String message, String help) {
    faults.add(new TimingFault(kind, site, error && settings.dag().isCertain(), message, help));
  }
}
