package dev.dagproof.airflow.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Finds when an expression fires, as croniter's {@code get_next} does. */
final class FireTimes {
  /** croniter gives up after so many years. */
  static final int YEARS = 50;

  private static final int DAYS_OF_WEEK = 7;

  /** Which of the day fields counts. */
  private enum Days {
    BOTH,
    OF_MONTH,
    OF_WEEK
  }

  private final FieldValues minutes;
  private final FieldValues hours;
  private final FieldValues days;
  private final FieldValues months;
  private final FieldValues weekdays;
  private final @Nullable FieldValues seconds;
  private final @Nullable FieldValues years;

  FireTimes(CronExpression cron) {
    minutes = cron.common(CronField.MINUTE);
    hours = cron.common(CronField.HOUR);
    days = cron.common(CronField.DAY_OF_MONTH);
    months = cron.common(CronField.MONTH);
    weekdays = cron.common(CronField.DAY_OF_WEEK);
    seconds = cron.field(CronField.SECOND);
    years = cron.field(CronField.YEAR);
  }

  /**
   * Airflow reckons on the wall clock. Of a time that comes twice it takes the second, unless every
   * hour has a run ({@code CronMixin._get_next}).
   */
  @Nullable Instant nextAfter(Instant time, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(time, zone);
    LocalDateTime next = nextAfter(local);
    if (next == null) {
      return null;
    }
    if (hours.isEvery()) {
      return time.plus(Duration.between(local, next));
    }
    return next.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  @Nullable LocalDateTime nextAfter(LocalDateTime time) {
    LocalDateTime start =
        seconds == null
            ? time.plusMinutes(1).truncatedTo(ChronoUnit.MINUTES)
            : time.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    if (days.isEvery() || weekdays.isEvery()) {
      return search(start, Days.BOTH);
    }
    LocalDateTime ofMonth = search(start, Days.OF_MONTH);
    LocalDateTime ofWeek = search(start, Days.OF_WEEK);
    if (ofMonth != null && ofWeek != null) {
      return ofMonth.isBefore(ofWeek) ? ofMonth : ofWeek;
    }
    // "#" and "W" count on both sides, and then both sides must be possible.
    if (weekdays.hasWeeks() || days.nearestTo() > 0) {
      return null;
    }
    return ofMonth == null ? ofWeek : ofMonth;
  }

  private @Nullable LocalDateTime search(LocalDateTime start, Days which) {
    int lastYear = start.getYear() + YEARS;
    LocalDate date = start.toLocalDate();
    LocalTime first = timeFrom(start.toLocalTime());
    if (first == null || !fits(date, which)) {
      first = timeFrom(LocalTime.MIDNIGHT);
      date = nextFitting(date.plusDays(1), lastYear, which);
    }
    return date == null || first == null ? null : LocalDateTime.of(date, first);
  }

  private @Nullable LocalDate nextFitting(LocalDate from, int lastYear, Days which) {
    LocalDate date = from;
    while (date.getYear() <= lastYear) {
      if (years != null && !years.has(date.getYear())) {
        date = LocalDate.of(date.getYear() + 1, 1, 1);
      } else if (!months.has(date.getMonthValue())) {
        date = date.withDayOfMonth(1).plusMonths(1);
      } else if (!fitsDay(date, which)) {
        date = date.plusDays(1);
      } else {
        return date;
      }
    }
    return null;
  }

  private boolean fits(LocalDate date, Days which) {
    return (years == null || years.has(date.getYear()))
        && months.has(date.getMonthValue())
        && fitsDay(date, which);
  }

  private boolean fitsDay(LocalDate date, Days which) {
    boolean ofMonth =
        days.nearestTo() > 0
            ? date.getDayOfMonth() == nearestWeekday(date, days.nearestTo())
            : which == Days.OF_WEEK
                || days.has(date.getDayOfMonth())
                || (days.hasLastDay() && date.getDayOfMonth() == date.lengthOfMonth());
    boolean ofWeek =
        weekdays.hasWeeks()
            ? isCounted(date)
            : which == Days.OF_MONTH || weekdays.has(date.getDayOfWeek().getValue() % DAYS_OF_WEEK);
    return ofMonth && ofWeek;
  }

  private boolean isCounted(LocalDate date) {
    int week = (date.getDayOfMonth() - 1) / DAYS_OF_WEEK + 1;
    boolean isLast = date.getDayOfMonth() + DAYS_OF_WEEK > date.lengthOfMonth();
    return weekdays.hasWeek(date.getDayOfWeek().getValue() % DAYS_OF_WEEK, week, isLast);
  }

  /** The weekday next to a day, in the same month. */
  private static int nearestWeekday(LocalDate month, int wanted) {
    int length = month.lengthOfMonth();
    int day = Math.min(wanted, length);
    DayOfWeek weekday = month.withDayOfMonth(day).getDayOfWeek();
    if (weekday == DayOfWeek.SATURDAY) {
      return day > 1 ? day - 1 : day + 2;
    }
    if (weekday == DayOfWeek.SUNDAY) {
      return day < length ? day + 1 : day - 2;
    }
    return day;
  }

  /** The first time of a day from this one on. */
  private @Nullable LocalTime timeFrom(LocalTime from) {
    int hour = hours.next(from.getHour(), CronField.HOUR);
    if (hour == from.getHour()) {
      LocalTime within = inHour(hour, from.getMinute(), from.getSecond());
      if (within != null) {
        return within;
      }
      hour = hours.next(hour + 1, CronField.HOUR);
    }
    return hour < 0 ? null : inHour(hour, 0, 0);
  }

  private @Nullable LocalTime inHour(int hour, int fromMinute, int fromSecond) {
    int minute = minutes.next(fromMinute, CronField.MINUTE);
    int second = secondFrom(minute == fromMinute ? fromSecond : 0);
    if (minute >= 0 && second < 0) {
      minute = minutes.next(minute + 1, CronField.MINUTE);
      second = secondFrom(0);
    }
    return minute < 0 ? null : LocalTime.of(hour, minute, second);
  }

  private int secondFrom(int from) {
    return seconds == null ? 0 : seconds.next(from, CronField.SECOND);
  }
}
