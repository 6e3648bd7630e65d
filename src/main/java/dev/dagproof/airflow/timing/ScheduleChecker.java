package dev.dagproof.airflow.timing;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.schedule.CronExpression;
import dev.dagproof.airflow.schedule.CronPresets;
import dev.dagproof.airflow.schedule.CronSuspicion;
import dev.dagproof.airflow.schedule.InvalidCron;
import dev.dagproof.airflow.structure.Spots;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.timing.DagSettings.Given;
import dev.dagproof.airflow.timing.TimingFault.Kind;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.InstanceValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the schedule of one DAG. */
final class ScheduleChecker {
  private static final String WRITE =
      "write a cron text, a preset such as `@daily`, a `timedelta`, a timetable, assets, or None";

  private final DagSettings settings;
  private final Structure structure;
  private final List<TimingFault> faults;

  /** Within AssetOrTimeSchedule, which takes any timetable; the scheduler then fails (recorded). */
  private boolean isInner;

  ScheduleChecker(DagSettings settings, Structure structure, List<TimingFault> faults) {
    this.settings = settings;
    this.structure = structure;
    this.faults = faults;
  }

  void check() {
    checkNames();
    Given given = settings.schedule();
    if (given != null) {
      checkValue(given.value(), given.site());
    } else if (settings.hasNoSchedule() && !settings.dag().tasks().isEmpty()) {
      String message =
          settings.isThree()
              ? "the DAG has no `schedule`: Airflow 3 never runs it by itself"
              : "the DAG has no `schedule`: Airflow 2 runs it daily";
      add(
          Kind.NO_SCHEDULE,
          settings.dag().given(),
          false,
          message,
          "write what is meant: `schedule=None`, `schedule=\"@daily\"`");
    }
  }

  // Names of arguments

  private void checkNames() {
    if (!settings.isThree()) {
      checkOnlyOne();
      return;
    }
    removed("schedule_interval", "write `schedule`");
    removed("timetable", "write `schedule`");
    removed("concurrency", "write `max_active_tasks`");
    CallArguments arguments = settings.dag().arguments();
    if (!settings.dag().isDecorated() && arguments.positional().size() > 1) {
      Site site = Spots.argument(settings.dag().given(), "", 1);
      add(
          Kind.SCHEDULE,
          site,
          true,
          "DAG of Airflow 3 takes the id alone by position",
          "name the argument");
    }
  }

  private void removed(String name, String help) {
    Given given = settings.given(name);
    if (given != null) {
      add(
          Kind.SCHEDULE,
          given.site(),
          true,
          "DAG of Airflow 3 has no argument `" + name + "`",
          help);
    }
  }

  private void checkOnlyOne() {
    Given first = null;
    for (String name : List.of("schedule", "schedule_interval", "timetable")) {
      Given given = settings.given(name);
      if (given == null || !isSet(given.value())) {
        continue;
      }
      if (first != null) {
        add(
            Kind.SCHEDULE,
            given.site(),
            true,
            "the DAG has two schedules, Airflow takes one",
            "leave all but `schedule` out");
        return;
      }
      first = given;
    }
  }

  /** Whether a value surely counts as a schedule for Airflow 2: true in a condition. */
  static boolean isSet(Value value) {
    if (value.truth() == Value.Truth.TRUE) {
      return true;
    }
    Double span = TimeSpan.seconds(value);
    return span == null ? isTimetable(value) : span != 0;
  }

  private static boolean isTimetable(Value value) {
    return value instanceof ExternalValue external
        && external.arguments() != null
        && AirflowPackage.holds(external.name())
        && external.name().endsWith("Timetable");
  }

  // Values

  private void checkValue(Value value, Site site) {
    String text = value.text();
    if (text != null) {
      if (text.equals("@continuous")) {
        checkContinuous(site);
      } else if (!CronPresets.isOtherTimetable(text)) {
        checkCron(text, site);
      }
    } else if (value instanceof Literal literal) {
      if (!literal.isNone()) {
        refuse(site, "a schedule is no " + literal.typeName());
      }
    } else if (value instanceof FunctionValue) {
      refuse(site, "a schedule is no function");
    } else if (value instanceof SequenceValue several) {
      checkSeveral(several, site);
    } else if (value instanceof DictValue dict) {
      if (dict.isComplete() && !dict.entries().isEmpty()) {
        refuse(site, "a schedule is no dictionary");
      }
    } else if (value instanceof ExternalValue external) {
      checkExternal(external, site);
    } else if (value instanceof InstanceValue object) {
      checkOwnTimetable(object, site);
    }
  }

  private void checkSeveral(SequenceValue several, Site site) {
    if (several.isComplete() && several.known().isEmpty()) {
      add(
          Kind.SCHEDULE,
          site,
          false,
          "an empty list of assets: no run is ever made",
          "write `schedule=None`, if that is meant");
      return;
    }
    for (Value item : several.known()) {
      if (item instanceof Literal literal) {
        refuse(site, "a list of schedules holds assets only, no " + literal.typeName());
        return;
      }
      if (item instanceof SequenceValue inner) {
        refuse(site, "a list of schedules holds assets only, no " + inner.typeName());
        return;
      }
    }
  }

  private void checkExternal(ExternalValue external, Site site) {
    CallArguments made = external.arguments();
    String name = external.name();
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (made == null) {
      boolean isClass =
          name.equals("datetime.timedelta")
              || (AirflowPackage.holds(name) && isScheduleClass(last));
      if (isClass) {
        refuse(site, "`" + last + "` is a class, a schedule is an object of it");
      }
    } else if (TimeSpan.is(external)) {
      checkSpan(external, site);
    } else if (AirflowPackage.holds(name)) {
      checkTimetable(last, made, site);
    } else {
      switch (name) {
        case "dateutil.relativedelta.relativedelta" -> {
          if (goesBack(made)) {
            refuse(site, "the schedule's relativedelta is not positive");
          }
        }
        case "datetime.datetime", "datetime.date", "datetime.time", "pendulum.datetime" ->
            refuse(site, "a schedule is no point in time");
        default -> {}
      }
    }
  }

  private static boolean isScheduleClass(String name) {
    return name.endsWith("Timetable") || name.equals("Asset") || name.equals("Dataset");
  }

  private void checkSpan(Value span, Site site) {
    Double seconds = TimeSpan.seconds(span);
    if (seconds != null && seconds <= 0) {
      add(
          Kind.SCHEDULE,
          site,
          true,
          "the schedule's timedelta is not positive",
          "write a span that is greater than 0");
    }
  }

  /**
   * {@code relativedelta(months=-1)}; singular names set a part of the date, and are not judged.
   */
  private static boolean goesBack(CallArguments made) {
    boolean goesBack = made.isComplete() && made.positional().isEmpty();
    for (Map.Entry<String, Value> part : made.keywords().entrySet()) {
      Double number = part.getValue() instanceof Literal literal ? literal.number() : null;
      goesBack &= part.getKey().endsWith("s") && number != null && number <= 0;
    }
    return goesBack;
  }

  private void checkTimetable(String name, CallArguments made, Site site) {
    switch (name) {
      case "CronTriggerTimetable", "CronDataIntervalTimetable" -> {
        Value cron = made.get("cron", 0);
        if (cron != null && cron.text() != null) {
          checkCron(String.valueOf(cron.text()), site);
        }
        int position = name.equals("CronTriggerTimetable") ? -1 : 1;
        if (!made.mayHave("timezone", position)) {
          add(
              Kind.SCHEDULE,
              site,
              true,
              "`" + name + "` lacks its `timezone`",
              "add `timezone=\"UTC\"`");
        }
      }
      case "MultipleCronTriggerTimetable" -> {
        for (Value cron : made.positional()) {
          if (cron.text() != null) {
            checkCron(String.valueOf(cron.text()), site);
          }
        }
        if (!made.mayHave("timezone", -1)) {
          add(
              Kind.SCHEDULE,
              site,
              true,
              "`" + name + "` lacks its `timezone`",
              "add `timezone=\"UTC\"`");
        }
      }
      case "DeltaDataIntervalTimetable", "DeltaTriggerTimetable" -> {
        Value span = made.get("delta", 0);
        if (span != null) {
          checkSpan(span, site);
        }
      }
      case "AssetOrTimeSchedule", "DatasetOrTimeSchedule" -> {
        if (made.keyword("timetable") instanceof ExternalValue timetable) {
          isInner = true;
          checkExternal(timetable, site);
          isInner = false;
        }
      }
      case "ContinuousTimetable" -> checkContinuous(site);
      default -> {}
    }
  }

  private void checkContinuous(Site site) {
    Given runs = settings.given("max_active_runs");
    Long number = runs != null && runs.value() instanceof Literal literal ? literal.whole() : null;
    boolean isRefused =
        runs == null ? settings.lacks("max_active_runs") : number != null && number > 1;
    if (isRefused) {
      add(
          Kind.SCHEDULE,
          site,
          true,
          "a continuous schedule needs `max_active_runs=1`",
          "add `max_active_runs=1`");
    }
  }

  private void checkCron(String text, Site site) {
    CronExpression cron;
    try {
      cron = CronExpression.parse(text);
    } catch (InvalidCron e) {
      String shown =
          text.isBlank() ? "the schedule is blank" : "`" + text.strip() + "` is no schedule";
      add(Kind.SCHEDULE, site, true, shown + ": " + e.reason(), e.help());
      return;
    }
    Optional<String> never = cron.whyNever(settings.countsFrom());
    if (never.isPresent()) {
      add(
          Kind.SCHEDULE,
          site,
          false,
          "no run is ever made: " + never.get(),
          "write days, months and years that exist");
      return;
    }
    for (CronSuspicion suspicion : cron.suspicions()) {
      add(
          Kind.ODD_SCHEDULE,
          site,
          false,
          "`" + text.strip() + "`: " + suspicion.sentence(),
          "write it in a way that says what is meant");
    }
  }

  /** A timetable of the file's own: no plugin can have registered it, as it is another class. */
  private void checkOwnTimetable(InstanceValue object, Site site) {
    Value base = object.type().externalBase();
    boolean isTimetable =
        base instanceof ExternalValue external
            && AirflowPackage.holds(external.name())
            && external.name().endsWith("Timetable");
    List<Statement> top = structure.module().tree().module().body();
    boolean isOwn = false;
    for (Statement statement : top) {
      isOwn |= statement == object.type().node();
    }
    if (isTimetable && isOwn && structure.finds(settings.dag())) {
      add(
          Kind.SCHEDULE,
          site,
          true,
          "the timetable `"
              + object.type().node().name()
              + "` is defined in a DAG file, no plugin registers it",
          "move it to a plugin with `timetables = […]`, and import it from there");
    }
  }

  private void refuse(Site site, String message) {
    add(Kind.SCHEDULE, site, true, message, WRITE);
  }

  private void add(Kind kind, @Nullable Site site, boolean error, String message, String help) {
    Site place = site == null ? settings.dag().given() : site;
    boolean isError = error && !isInner && settings.dag().isCertain();
    faults.add(new TimingFault(kind, place, isError, message, help));
  }
}
