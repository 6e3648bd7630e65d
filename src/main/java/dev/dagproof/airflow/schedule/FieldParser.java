package dev.dagproof.airflow.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one field as croniter 7.0.0 does, the version that both Airflow versions come with. */
final class FieldParser {
  /** Numbers beyond are all alike: outside of every field. */
  private static final long HUGE = 1_000_000_000_000L;

  private static final int NO_WEEK = -1;

  private final CronField field;
  private final String text;
  private final List<CronSuspicion> suspicions;
  private final FieldValues values = new FieldValues();

  /** The text is in lower case; what is found suspicious is added to the list. */
  FieldParser(CronField field, String text, List<CronSuspicion> suspicions) {
    this.field = field;
    this.text = text;
    this.suspicions = suspicions;
  }

  FieldValues parse() throws InvalidCron {
    if (drawn()) {
      return values;
    }
    if (text.indexOf('?') >= 0) {
      anyDay();
      return values;
    }
    int start = 0;
    while (start <= text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      element(text.substring(start, end));
      start = end + 1;
    }
    return values;
  }

  private void anyDay() throws InvalidCron {
    if (text.length() > 1) {
      throw new InvalidCron("`?` stands alone in its field, here it is " + quoted(text));
    }
    if (field != CronField.DAY_OF_MONTH && field != CronField.DAY_OF_WEEK) {
      throw new InvalidCron(
          "`?` is only for day of month and day of week, here it is the " + field.label());
    }
    values.addEvery();
  }

  /** {@code H} and {@code R}, with {@code (from-to)} and {@code /step}: the whole field or not. */
  private boolean drawn() throws InvalidCron {
    if (text.isEmpty() || (text.charAt(0) != 'h' && text.charAt(0) != 'r')) {
      return false;
    }
    int at = 1;
    long low = field.first();
    long high = field.last();
    boolean bounded = text.startsWith("(", at);
    if (bounded) {
      int dash = text.indexOf('-', at);
      int close = text.indexOf(')', at);
      if (dash < 0 || close < dash || !isNumber(at + 1, dash) || !isNumber(dash + 1, close)) {
        return false;
      }
      low = number(text.substring(at + 1, dash));
      high = number(text.substring(dash + 1, close));
      at = close + 1;
    }
    long step = 1;
    if (at < text.length()) {
      if (text.charAt(at) != '/' || !isNumber(at + 1, text.length())) {
        return false;
      }
      step = number(text.substring(at + 1));
    }
    checkDrawn(low, high, step);
    for (long value = low; value <= high; value++) {
      values.add((int) alias(value));
    }
    values.setRandom();
    return true;
  }

  private void checkDrawn(long low, long high, long step) throws InvalidCron {
    if (text.charAt(0) == 'h') {
      throw new InvalidCron(
          "`H` needs an id to hash, which Airflow does not give: write the " + field.label());
    }
    if (low >= high) {
      throw new InvalidCron(quoted(text) + ": the range must end after it begins");
    }
    checkRange(alias(low), low);
    checkRange(alias(high), high);
    if (step == 0) {
      throw stepZero(text);
    }
  }

  private void element(String element) throws InvalidCron {
    if (field == CronField.DAY_OF_MONTH && nearestWeekday(element)) {
      return;
    }
    if (field == CronField.DAY_OF_WEEK && weekOfMonth(element)) {
      return;
    }
    item(element, NO_WEEK);
  }

  private boolean nearestWeekday(String element) throws InvalidCron {
    int length = element.length();
    String day;
    if (element.startsWith("w")) {
      day = element.substring(1);
    } else if (element.endsWith("w")) {
      day = element.substring(0, length - 1);
    } else {
      return false;
    }
    if (!isNumber(day)) {
      return false;
    }
    checkRange(number(day), number(day));
    if (length != text.length()) {
      throw new InvalidCron("`W` takes a single day, here it is in the list " + quoted(text));
    }
    values.setNearestTo((int) number(day));
    return true;
  }

  /** {@code 5#2}, {@code mon-fri#2} and {@code L5}. */
  private boolean weekOfMonth(String element) throws InvalidCron {
    int hash = element.indexOf('#');
    if (hash < 0) {
      if (!element.startsWith("l") || !isNumber(element.substring(1))) {
        return false;
      }
      int day = value(element.substring(1), element);
      values.add(day);
      values.addLastWeek(day);
      return true;
    }
    String days = element.substring(0, hash);
    String week = element.substring(hash + 1);
    if (!isNumber(week) || !isWordOrNames(days)) {
      return false;
    }
    long number = number(week);
    if (number < 1 || number > FieldValues.MOST_WEEKS) {
      throw new InvalidCron(
          quoted(element) + ": a month has the 1st to the 5th of a weekday, not number " + week);
    }
    item(days, (int) number);
    return true;
  }

  /** Before {@code #} stands a value or a range of names, never a range of numbers. */
  private boolean isWordOrNames(String days) {
    int dash = days.indexOf('-');
    return dash < 0
        ? isWord(days)
        : (field.named(days.substring(0, dash)) >= 0 && field.named(days.substring(dash + 1)) >= 0);
  }

  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private void item(String item, int week) throws InvalidCron {
    int slash = item.lastIndexOf('/');
    String step = slash < 0 ? null : item.substring(slash + 1);
    String body = slash < 0 ? item : item.substring(0, slash);
    if (step != null && !isNumber(step)) {
      throw new InvalidCron(
          quoted(item) + " in the " + field.label() + ": the step after `/` must be a number");
    }
    int dash = body.indexOf('-');
    if (dash == 0) {
      throw new InvalidCron(
          quoted(item) + " in the " + field.label() + ": numbers below 0 are not allowed");
    }
    if (dash > 0) {
      range(item, body.substring(0, dash), body.substring(dash + 1), step, week);
    } else if (step == null) {
      single(item, week);
    } else if (body.equals("*")) {
      checkStep(item, number(step));
      add(field.first(), field.last(), number(step), week);
      suspectStep(item, number(step), field.size());
    } else {
      from(item, body, number(step), week);
    }
  }

  private void single(String item, int week) throws InvalidCron {
    if (item.equals("*")) {
      values.addEvery();
    } else if (item.equals("l") && field == CronField.DAY_OF_MONTH) {
      values.addLastDay();
    } else {
      add(value(item, item), week);
    }
  }

  /** {@code 5/10}: from a value to the end of the field. */
  private void from(String item, String start, long step, int week) throws InvalidCron {
    int low = value(start, item);
    checkStep(item, step);
    add(low, field.last(), step, week);
    suspectStep(item, step, field.size());
  }

  private void range(String item, String from, String to, @Nullable String steps, int week)
      throws InvalidCron {
    long low = bound(from, item);
    long high = bound(to.equals("l") && field == CronField.DAY_OF_MONTH ? "31" : to, item);
    long step = steps == null ? 1 : number(steps);
    checkStep(item, step);
    boolean turned = low > high && field.named(from) < 0;
    low = alias(low);
    high = alias(high);
    if (Math.max(low, high) > field.last()) {
      throw outside(Math.max(low, high));
    }
    if (low == high) {
      add(field.first(), field.last(), step, week);
      suspectEqual(item, from.equals(to));
      return;
    }
    checkRange(low, low);
    if (low < high) {
      add(low, high, step, week);
      suspectStep(item, step, high - low);
      return;
    }
    int last = add(low, field.last(), step, week);
    add(field.first() + skipped(last, step), high, step, week);
    if (turned) {
      suspectTurned(item, low, high);
    }
  }

  /** How far a step that went past the end of the field reaches into it again. */
  private long skipped(int last, long step) {
    long left = (long) field.last() - last;
    boolean beyond = last - field.first() + step > field.size();
    return beyond && left < step ? step - left : 0;
  }

  /** Adds every step-th value, and says which was the last. */
  private int add(long low, long high, long step, int week) {
    long last = low;
    for (long value = low; value <= high; value += step) {
      add((int) value, week);
      last = value;
    }
    return (int) last;
  }

  private void add(int value, int week) {
    values.add(value);
    if (week != NO_WEEK) {
      values.addWeek(value, week);
    }
  }

  private int value(String word, String item) throws InvalidCron {
    long written = bound(word, item);
    long value = alias(written);
    checkRange(value, written);
    return (int) value;
  }

  private long bound(String word, String item) throws InvalidCron {
    if (isNumber(word)) {
      return number(word);
    }
    int named = field.named(word);
    if (named < 0) {
      throw new InvalidCron(
          quoted(item) + " is no " + field.label() + ": Airflow takes " + field.range());
    }
    return named;
  }

  private long alias(long value) {
    return field == CronField.DAY_OF_WEEK && value == field.last() + 1 ? field.first() : value;
  }

  private void checkStep(String item, long step) throws InvalidCron {
    if (step == 0) {
      throw stepZero(item);
    }
  }

  private InvalidCron stepZero(String item) {
    return new InvalidCron(quoted(item) + " in the " + field.label() + ": a step cannot be 0");
  }

  private void checkRange(long value, long written) throws InvalidCron {
    if (!field.has(value)) {
      throw outside(written);
    }
  }

  private InvalidCron outside(long value) {
    String shown = value >= HUGE ? quoted(text) : String.valueOf(value);
    String midnight = field == CronField.HOUR && value == 24 ? "; midnight is 0" : "";
    return new InvalidCron(
        field.label() + " " + shown + " is not in " + field.range(),
        "the " + field.label() + " is one of " + field.range() + midnight);
  }

  private void suspectStep(String item, long step, long width) {
    if (step > width) {
      suspicions.add(
          new CronSuspicion(
              CronSuspicion.Kind.STEP_TOO_LARGE,
              quoted(item)
                  + " in the "
                  + field.label()
                  + " steps past its end: only "
                  + values.listed()
                  + " is left, "
                  + "cron counts anew in each "
                  + around()));
    }
  }

  private String around() {
    return switch (field) {
      case MINUTE -> "hour";
      case HOUR -> "day";
      case DAY_OF_MONTH -> "month";
      case MONTH -> "year";
      case DAY_OF_WEEK -> "week";
      case SECOND -> "minute";
      case YEAR -> "range of years";
    };
  }

  private void suspectEqual(String item, boolean written) {
    if (written) {
      suspicions.add(
          new CronSuspicion(
              CronSuspicion.Kind.EQUAL_RANGE,
              quoted(item) + " is read as the whole field, not as one " + field.label()));
    }
  }

  private void suspectTurned(String item, long low, long high) {
    suspicions.add(
        new CronSuspicion(
            CronSuspicion.Kind.REVERSED_RANGE,
            quoted(item)
                + " runs backwards: it is read as "
                + field.label()
                + " "
                + low
                + " to "
                + field.last()
                + (high < field.first() ? "" : " and " + field.first() + " to " + high)));
  }

  private boolean isNumber(int start, int end) {
    return isNumber(text.substring(start, end));
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private static long number(String digits) {
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      number = Math.min(HUGE, number * 10 + (digits.charAt(i) - '0'));
    }
    return number;
  }

  private static String quoted(String part) {
    return "`" + part + "`";
  }
}
