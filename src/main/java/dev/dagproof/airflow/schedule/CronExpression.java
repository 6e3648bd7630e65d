package dev.dagproof.airflow.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cron text that Airflow takes as a schedule: five fields, six (the seconds last) or seven (then
 * the year), or a name of {@link CronPresets}. The dialect is that of croniter 7.0.0 as {@code
 * airflow/timetables/_cron.py} of 2.11.2 and 3.3.2 calls it; {@code record_cron.py} holds it
 * against both.
 */
public final class CronExpression {
  private static final int FEWEST = 5;
  private static final int MOST = 7;
  private static final CronField[] FIELDS = CronField.values();

  private final String text;
  private final List<String> written;
  private final List<FieldValues> fields;
  private final List<CronSuspicion> suspicions;

  private CronExpression(
      String text, List<String> written, List<FieldValues> fields, List<CronSuspicion> suspicions) {
    this.text = text;
    this.written = List.copyOf(written);
    this.fields = List.copyOf(fields);
    this.suspicions = suspicions;
  }

  private static final String FIVE =
      "write five fields, `minute hour day month weekday`, or a preset such as `@daily`";

  /** Reads what is written as a DAG's schedule, {@code @once} and {@code @continuous} aside. */
  public static CronExpression parse(String text) throws InvalidCron {
    String preset = CronPresets.expression(text);
    String cron = preset == null ? text : preset;
    List<String> written = split(cron.toLowerCase(Locale.ROOT));
    if (written.size() < FEWEST || written.size() > MOST) {
      throw new InvalidCron(wrongCount(text, written.size()), FIVE);
    }
    try {
      return of(text, written);
    } catch (InvalidCron e) {
      throw new InvalidCron(e.reason() + hint(text, written), e.help());
    }
  }

  private static CronExpression of(String text, List<String> written) throws InvalidCron {
    List<FieldValues> fields = new ArrayList<>();
    List<CronSuspicion> suspicions = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      fields.add(new FieldParser(FIELDS[i], written.get(i), suspicions).parse());
    }
    FieldValues weekday = fields.get(CronField.DAY_OF_WEEK.index());
    if (weekday.mixesWeeks() && weekday.count() != CronField.DAY_OF_WEEK.size()) {
      throw new InvalidCron(
          "day of week `"
              + written.get(CronField.DAY_OF_WEEK.index())
              + "` mixes plain days with days counted in the month");
    }
    for (int i = 0; i < fields.size(); i++) {
      widen(i, written, fields.get(i));
    }
    return new CronExpression(text, written, fields, suspicions);
  }

  /** A field that lists all there is counts as a star; the two day fields only beside one. */
  private static void widen(int index, List<String> written, FieldValues values) {
    CronField field = FIELDS[index];
    if (values.count() != field.size()) {
      return;
    }
    boolean alone =
        switch (field) {
          case DAY_OF_MONTH -> !hasStar(written, CronField.DAY_OF_WEEK);
          case DAY_OF_WEEK -> !hasStar(written, CronField.DAY_OF_MONTH);
          default -> false;
        };
    if (!alone) {
      values.addEvery();
    }
  }

  private static boolean hasStar(List<String> written, CronField field) {
    return written.get(field.index()).indexOf('*') >= 0;
  }

  /** Splits at ASCII white space only: a no-break space is part of a field. */
  private static List<String> split(String cron) {
    List<String> parts = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= cron.length(); i++) {
      boolean space = i == cron.length() || isSpace(cron.charAt(i));
      if (space && start >= 0) {
        parts.add(cron.substring(start, i));
        start = -1;
      } else if (!space && start < 0) {
        start = i;
      }
    }
    return parts;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || ('\t' <= c && c <= '\r');
  }

  private static String wrongCount(String text, int count) {
    String name = text.strip();
    if (!name.equals(text) && CronPresets.expression(name) != null) {
      return "`" + name + "` is a name only without white space around it";
    }
    if (name.startsWith("@")) {
      String lower = name.toLowerCase(Locale.ROOT);
      return CronPresets.expression(lower) != null || CronPresets.isOtherTimetable(lower)
          ? "`" + name + "` is written `" + lower + "`"
          : "Airflow knows no such name";
    }
    return count
        + (count == 1 ? " field" : " fields")
        + ", Airflow takes 5, 6 (seconds last) or 7 (year last)";
  }

  /** What helps when the seconds were written first, as Quartz has them. */
  private static String hint(String text, List<String> written) {
    if (written.size() == FEWEST) {
      return "";
    }
    List<String> turned = new ArrayList<>(written);
    turned.add(CronField.SECOND.index(), turned.removeFirst());
    try {
      of(text, turned);
    } catch (InvalidCron e) {
      return "";
    }
    return " (Airflow reads the seconds last: `" + String.join(" ", turned) + "`)";
  }

  /** The text as it stands in the DAG. */
  public String text() {
    return text;
  }

  /** Whether the seconds are given: six or seven fields. */
  public boolean hasSeconds() {
    return fields.size() > FEWEST;
  }

  /** Whether years are given: seven fields. */
  public boolean hasYears() {
    return fields.size() == MOST;
  }

  /** Whether {@code R} draws a value: the schedule is another one each time the file is parsed. */
  public boolean isRandom() {
    for (FieldValues values : fields) {
      if (values.isRandom()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first time after this one, both on the wall clock; empty where croniter finds none in 50
   * years. For a random expression: the first that may be drawn.
   */
  public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
    return Optional.ofNullable(new FireTimes(this).nextAfter(time));
  }

  /** The first time after this one on the clocks of the zone, as Airflow finds it. */
  public Optional<Instant> nextAfter(Instant time, ZoneId zone) {
    return Optional.ofNullable(new FireTimes(this).nextAfter(time, zone));
  }

  /**
   * Whether Airflow finds no time from this day on. Where runs are caught up the day is that of the
   * start date; otherwise today.
   */
  public boolean neverFires(LocalDate from) {
    return nextAfter(from.atStartOfDay().minusSeconds(1)).isEmpty();
  }

  /** Why it never fires from this day on, for people; empty if it does. */
  public Optional<String> whyNever(LocalDate from) {
    return neverFires(from) ? Optional.of(new NeverFires(this).reason(from)) : Optional.empty();
  }

  /** What Airflow takes, but makes something else of than is likely meant. */
  public List<CronSuspicion> suspicions() {
    List<CronSuspicion> all = new ArrayList<>(suspicions);
    all.addAll(new Suspicions(this).find());
    return List.copyOf(all);
  }

  /** What a field allows, null if the expression has no such field. */
  @Nullable FieldValues field(CronField field) {
    return field.index() < fields.size() ? fields.get(field.index()) : null;
  }

  /** What one of the five fields allows that every expression has. */
  FieldValues common(CronField field) {
    return fields.get(field.index());
  }

  /** The field in lower case as it is written, without the presets' names. */
  String written(CronField field) {
    return written.get(field.index());
  }
}
