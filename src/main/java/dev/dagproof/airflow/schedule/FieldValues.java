package dev.dagproof.airflow.schedule;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What one field of an expression allows. Written by {@link FieldParser}, then only read. */
final class FieldValues {
  /** The fifth weekday of a month is the last that there can be. */
  static final int MOST_WEEKS = 5;

  private static final int DAYS_OF_WEEK = 7;
  private static final int LAST = 0;

  private final BitSet values = new BitSet();
  private boolean every;
  private boolean lastDay;
  private boolean random;
  private int nearestTo;

  /** By day of the week: bit n for the n-th of the month, bit 0 for the last. */
  private int @Nullable [] weeks;

  void add(int value) {
    values.set(value);
  }

  void addWeek(int day, int week) {
    if (weeks == null) {
      weeks = new int[DAYS_OF_WEEK];
    }
    weeks[day] |= 1 << week;
  }

  void addLastWeek(int day) {
    addWeek(day, LAST);
  }

  void addEvery() {
    every = true;
  }

  void addLastDay() {
    lastDay = true;
  }

  void setRandom() {
    random = true;
  }

  void setNearestTo(int day) {
    nearestTo = day;
    add(day);
  }

  /** Whether any value will do. */
  boolean isEvery() {
    return every;
  }

  boolean isRandom() {
    return random;
  }

  /** How many different things the field lists. */
  int count() {
    return values.cardinality() + (every ? 1 : 0) + (lastDay ? 1 : 0);
  }

  boolean has(int value) {
    return every || values.get(value);
  }

  boolean hasLastDay() {
    return lastDay;
  }

  /** The first allowed value from this one on, or -1. */
  int next(int value, CronField field) {
    if (every) {
      return value <= field.last() ? value : -1;
    }
    return values.nextSetBit(value);
  }

  /** The day that the nearest weekday is wanted to, 0 for none. */
  int nearestTo() {
    return nearestTo;
  }

  /** Whether weekdays are counted in the month: {@code mon#2}, {@code L5}. */
  boolean hasWeeks() {
    return weeks != null;
  }

  /** Whether the n-th such day of a month is wanted, or the last one if this is it. */
  boolean hasWeek(int day, int week, boolean isLast) {
    return weeks != null
        && ((weeks[day] & (1 << week)) != 0 || (isLast && (weeks[day] & (1 << LAST)) != 0));
  }

  /** Whether a day of the week stands beside counted ones, and is not counted itself. */
  boolean mixesWeeks() {
    if (weeks == null) {
      return false;
    }
    for (int day = values.nextSetBit(0); day >= 0; day = values.nextSetBit(day + 1)) {
      if (weeks[day] == 0) {
        return true;
      }
    }
    return false;
  }

  /** The values as written in a list, for people. */
  String listed() {
    StringBuilder text = new StringBuilder();
    for (int value = values.nextSetBit(0); value >= 0; value = values.nextSetBit(value + 1)) {
      text.append(text.isEmpty() ? "" : ", ").append(value);
    }
    return text.toString();
  }

  /** The largest value that is listed, or -1. */
  int largest() {
    return values.length() - 1;
  }

  /** The smallest value that is listed, or -1. */
  int smallest() {
    return values.nextSetBit(0);
  }
}
