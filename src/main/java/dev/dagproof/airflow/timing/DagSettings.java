package dev.dagproof.airflow.timing;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.structure.Spots;
import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.evaluation.Value.Truth;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The arguments of a DAG, by the names that a version of Airflow gives them. */
record DagSettings(StaticDag dag, AirflowVersion version) {

  /** The value of an argument, and where it is written. */
  record Given(Value value, Site site) {}

  boolean isThree() {
    return version.isAtLeast(3, 0);
  }

  /** What an argument is given; null if it is not. */
  @Nullable Given given(String name) {
    int position = position(name);
    Value value = dag.arguments().get(name, position);
    return value == null ? null : new Given(value, Spots.argument(dag.given(), name, position));
  }

  /** Whether an argument is surely not given. */
  boolean lacks(String name) {
    return !dag.arguments().mayHave(name, position(name));
  }

  /** Airflow 3 takes the id alone by position. */
  private int position(String name) {
    if (isThree()) {
      return -1;
    }
    return switch (name) {
      case "schedule" -> 2;
      case "schedule_interval" -> 3;
      case "timetable" -> 4;
      case "start_date" -> 5;
      case "end_date" -> 6;
      default -> -1;
    };
  }

  /** What its default arguments have; null if they have none, or are not known. */
  @Nullable Given fromDefaults(String name) {
    Value value =
        dag.arguments().keyword("default_args") instanceof DictValue dict ? dict.get(name) : null;
    return value == null ? null : new Given(value, Spots.entry(dag.given(), "default_args", name));
  }

  /** Whether the default arguments surely have no such key. */
  boolean defaultsLack(String name) {
    if (lacks("default_args")) {
      return true;
    }
    Value given = dag.arguments().keyword("default_args");
    boolean isNone = given instanceof Literal literal && literal.isNone();
    return isNone
        || (given instanceof DictValue dict && dict.isComplete() && dict.get(name) == null);
  }

  /** Its schedule, by whatever name it is given; null if none is. */
  @Nullable Given schedule() {
    Given schedule = given("schedule");
    if (schedule != null) {
      return schedule;
    }
    Given interval = given("schedule_interval");
    return interval == null ? given("timetable") : interval;
  }

  /** Whether no schedule is given under any name. */
  boolean hasNoSchedule() {
    return lacks("schedule") && lacks("schedule_interval") && lacks("timetable");
  }

  /** The start date that it gets: its own, or that of its default arguments. */
  StaticDate start() {
    Given own = given("start_date");
    Given start = own == null ? fromDefaults("start_date") : own;
    boolean isKnown = start != null || (lacks("start_date") && defaultsLack("start_date"));
    return isKnown
        ? StaticDate.of(start == null ? null : start.value())
        : new StaticDate(StaticDate.Kind.UNKNOWN, null, false);
  }

  /** Whether runs are made for the time since the start date. */
  Truth catchup() {
    Value given = dag.arguments().keyword("catchup");
    if (given != null) {
      return given.truth();
    }
    return dag.arguments().allKeywords() ? Truth.of(!isThree()) : Truth.UNKNOWN;
  }

  /** From when on the schedule counts; a very early day where that is not known. */
  LocalDate countsFrom() {
    LocalDateTime start = start().time();
    return switch (catchup()) {
      case FALSE -> LocalDate.now(ZoneOffset.UTC);
      case TRUE -> start == null ? LocalDate.EPOCH : start.toLocalDate();
      case UNKNOWN -> LocalDate.EPOCH;
    };
  }
}
