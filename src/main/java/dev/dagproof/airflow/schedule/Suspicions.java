package dev.dagproof.airflow.schedule;

import dev.dagproof.airflow.schedule.CronSuspicion.Kind;
import java.util.ArrayList;
import java.util.List;

/** What is suspicious about fields beside each other. */
final class Suspicions {
  /** A day of the week is no larger. */
  private static final int LARGEST_WEEKDAY = 7;

  private final CronExpression cron;
  private final List<CronSuspicion> found = new ArrayList<>();

  Suspicions(CronExpression cron) {
    this.cron = cron;
  }

  List<CronSuspicion> find() {
    seconds();
    daysAndWeekdays();
    if (cron.isRandom()) {
      add(
          Kind.RANDOM,
          "`R` is drawn anew each time Airflow parses the file, so the schedule keeps changing");
    }
    return found;
  }

  private void seconds() {
    FieldValues seconds = cron.field(CronField.SECOND);
    if (seconds == null) {
      return;
    }
    if (looksSecondsFirst(seconds)) {
      add(
          Kind.SECONDS_FIRST,
          "the fields are minute, hour, day of month, month, day of week, second: `"
              + cron.written(CronField.SECOND)
              + "` is the second, `"
              + cron.written(CronField.MINUTE)
              + "` the minute");
    } else if (seconds.isEvery() || seconds.count() > 1) {
      add(
          Kind.MANY_SECONDS,
          "the sixth field is the second, `"
              + cron.written(CronField.SECOND)
              + "` fires several times a minute");
    }
  }

  /**
   * Six fields whose last would make a day of the week, while day of month or hour is set and the
   * day of week is not: nobody means the seconds 1 to 5 of a minute.
   */
  private boolean looksSecondsFirst(FieldValues seconds) {
    boolean set =
        !cron.common(CronField.DAY_OF_MONTH).isEvery() || !cron.common(CronField.HOUR).isEvery();
    if (!set || !cron.common(CronField.DAY_OF_WEEK).isEvery()) {
      return false;
    }
    String written = cron.written(CronField.SECOND);
    boolean everyDay = seconds.isEvery() && written.equals("*");
    boolean asWeekday =
        written.indexOf('*') < 0
            && !seconds.isRandom()
            && seconds.largest() > 0
            && seconds.largest() <= LARGEST_WEEKDAY;
    return everyDay || (asWeekday && cron.written(CronField.MINUTE).equals("0"));
  }

  private void daysAndWeekdays() {
    FieldValues days = cron.common(CronField.DAY_OF_MONTH);
    FieldValues weekdays = cron.common(CronField.DAY_OF_WEEK);
    if (days.isEvery() || weekdays.isEvery()) {
      return;
    }
    String day = "day of month `" + cron.written(CronField.DAY_OF_MONTH) + "`";
    String weekday = "day of week `" + cron.written(CronField.DAY_OF_WEEK) + "`";
    boolean nearest = days.nearestTo() > 0;
    if (nearest && weekdays.hasWeeks()) {
      add(Kind.DAY_OR_WEEKDAY, day + " and " + weekday + " must both fit, where one is usual");
    } else if (nearest || weekdays.hasWeeks()) {
      add(
          Kind.DAY_OR_WEEKDAY,
          (nearest ? weekday + " counts for nothing beside " + day : "")
              + (nearest ? "" : day + " counts for nothing beside " + weekday));
    } else {
      add(Kind.DAY_OR_WEEKDAY, day + " or " + weekday + " is enough, they need not both fit");
    }
  }

  private void add(Kind kind, String sentence) {
    found.add(new CronSuspicion(kind, sentence));
  }
}
