package dev.dagproof.airflow.schedule;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says why an expression never fires. */
final class NeverFires {
  private final FieldValues days;
  private final FieldValues months;
  private final @Nullable FieldValues years;

  NeverFires(CronExpression cron) {
    days = cron.common(CronField.DAY_OF_MONTH);
    months = cron.common(CronField.MONTH);
    years = cron.field(CronField.YEAR);
  }

  String reason(LocalDate from) {
    if (years != null && !years.isEvery()) {
      if (years.largest() < from.getYear()) {
        return "its last year is " + years.largest();
      }
      if (years.smallest() > from.getYear() + FireTimes.YEARS) {
        return "Airflow looks "
            + FireTimes.YEARS
            + " years ahead, its first year is "
            + years.smallest();
      }
    }
    if (!days.isEvery() && !days.hasLastDay() && days.nearestTo() == 0) {
      int longest = longestMonth();
      if (days.smallest() > longest) {
        return monthNames() + " never has day " + days.smallest();
      }
    }
    return "no date fits its days, months and years";
  }

  private int longestMonth() {
    int longest = 0;
    for (Month month : Month.values()) {
      if (months.has(month.getValue())) {
        longest = Math.max(longest, month.maxLength());
      }
    }
    return longest;
  }

  private String monthNames() {
    StringBuilder names = new StringBuilder();
    for (Month month : Month.values()) {
      if (months.has(month.getValue())) {
        names.append(names.isEmpty() ? "" : " or ");
        names.append(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      }
    }
    return names.toString();
  }
}
