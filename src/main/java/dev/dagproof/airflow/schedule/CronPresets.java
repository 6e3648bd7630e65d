package dev.dagproof.airflow.schedule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names that stand for a schedule. */
public final class CronPresets {
  private CronPresets() {}

  /**
   * The expression that a name stands for, null for any other text. Airflow's own names ({@code
   * airflow/utils/dates.py} of 2.11.2 and 3.3.2) are taken as they are written, those that croniter
   * 7.0.0 knows in any case: {@code @Daily} is one, {@code @Quarterly} is none.
   */
  public static @Nullable String expression(String name) {
    if (name.equals("@quarterly")) {
      return "0 0 1 */3 *";
    }
    if (!name.startsWith("@")) {
      return null;
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "@hourly" -> "0 * * * *";
      case "@daily", "@midnight" -> "0 0 * * *";
      case "@weekly" -> "0 0 * * 0";
      case "@monthly" -> "0 0 1 * *";
      case "@yearly", "@annually" -> "0 0 1 1 *";
      default -> null;
    };
  }

  /** Whether Airflow makes another timetable of this text than one of cron. */
  public static boolean isOtherTimetable(String text) {
    return text.equals("@once") || text.equals("@continuous");
  }
}
