package dev.dagproof.airflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "60 * * * *         | minute 60 is not in 0–59",
        "0 24 * * *         | hour 24 is not in 0–23",
        "0 0 0 * *          | day of month 0 is not in 1–31",
        "0 0 32W * *        | day of month 32 is not in 1–31",
        "0 0 * 13 *         | month 13 is not in 1–12 or jan–dec",
        "0 0 * * 8          | day of week 8 is not in 0–7 or sun–sat",
        "0 0 * * 1-9        | day of week 9 is not in 0–7 or sun–sat",
        "0 0 * * 0 0 1969   | year 1969 is not in 1970–2099",
        "0 0 * * monday     | `monday` is no day of week: Airflow takes 0–7 or sun–sat",
        "0 0 * * 5L         | `5l` is no day of week: Airflow takes 0–7 or sun–sat",
        "*/0 * * * *        | `*/0` in the minute: a step cannot be 0",
        "*/x * * * *        | `*/x` in the minute: the step after `/` must be a number",
        "-5 * * * *         | `-5` in the minute: numbers below 0 are not allowed",
        "? * * * *          | `?` is only for day of month and day of week, here it is the minute",
        "0 0 1,? * *        | `?` stands alone in its field, here it is `1,?`",
        "0 0 1W,15 * *      | `W` takes a single day, here it is in the list `1w,15`",
        "0 0 * * 1#6        | `1#6`: a month has the 1st to the 5th of a weekday, not number 6",
        "0 0 * * L1,3       | day of week `l1,3` mixes plain days with days counted in the month",
        "H 0 * * *          | `H` needs an id to hash, which Airflow does not give: write the"
            + " minute",
        "R(9-3) * * * *     | `r(9-3)`: the range must end after it begins",
        "* * * *            | 4 fields, Airflow takes 5, 6 (seconds last) or 7 (year last)",
        "daily              | 1 field, Airflow takes 5, 6 (seconds last) or 7 (year last)",
        "\"\"               | 0 fields, Airflow takes 5, 6 (seconds last) or 7 (year last)",
        "@reboot            | Airflow knows no such name",
        "@Quarterly         | `@Quarterly` is written `@quarterly`",
        "@Once              | `@Once` is written `@once`",
        "\" @daily\"        | `@daily` is a name only without white space around it",
        "0 30 6 * * MON-FRI | hour 30 is not in 0–23 (Airflow reads the seconds last:"
            + " `30 6 * * mon-fri 0`)",
      })
  void saysWhatIsWrong(String text, String reason) {
    assertThatExceptionOfType(InvalidCron.class)
        .isThrownBy(() -> CronExpression.parse(text))
        .extracting(InvalidCron::reason)
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 0 30 2 *              | February never has day 30",
        "0 0 31 4,6 *            | April or June never has day 31",
        "0 0 1 1 * 0 2020        | its last year is 2020",
        "0 0 1 1 * 0 2090        | Airflow looks 50 years ahead, its first year is 2090",
        "0 0 29 2 * 0 2027       | no date fits its days, months and years",
        "0 0 15W * 6             | no date fits its days, months and years",
        "0 0 * 2 1#5 0 2027-2030 | no date fits its days, months and years",
      })
  void neverFires(String text, String why) throws InvalidCron {
    assertThat(CronExpression.parse(text).whyNever(TODAY)).contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@daily",
        "0 0 29 2 *",
        "0 0 30 2 1",
        "0 0 L 2 *",
        "0 0 * 2 1#5",
        "0 0 R R *",
        "0 0 31 * *",
        "0 0 1 1 * 0 2026,2027",
        "0 0 31W 2 *"
      })
  void firesSomeTime(String text) throws InvalidCron {
    assertThat(CronExpression.parse(text).neverFires(TODAY)).isFalse();
  }

  @Test
  void aPastYearIsThereForRunsThatAreCaughtUp() throws InvalidCron {
    CronExpression cron = CronExpression.parse("0 0 1 1 * 0 2020");

    assertThat(cron.neverFires(LocalDate.of(2019, 5, 1))).isFalse();
    assertThat(cron.neverFires(LocalDate.of(2020, 1, 1))).isFalse();
    assertThat(cron.neverFires(LocalDate.of(2020, 1, 2))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/30 0 6 * * *  | SECONDS_FIRST   | the fields are minute, hour, day of month, month, day"
            + " of week, second: `*` is the second, `*/30` the minute",
        "0 0 6 * * 1-5   | SECONDS_FIRST   | the fields are minute, hour, day of month, month, day"
            + " of week, second: `1-5` is the second, `0` the minute",
        "* * * * * */15  | MANY_SECONDS    | the sixth field is the second, `*/15` fires several"
            + " times a minute",
        "*/90 * * * *    | STEP_TOO_LARGE  | `*/90` in the minute steps past its end: only 0 is"
            + " left, cron counts anew in each hour",
        "0 0 */35 * *    | STEP_TOO_LARGE  | `*/35` in the day of month steps past its end: only 1"
            + " is left, cron counts anew in each month",
        "5-5 * * * *     | EQUAL_RANGE     | `5-5` is read as the whole field, not as one minute",
        "0 17-9 * * *    | REVERSED_RANGE  | `17-9` runs backwards: it is read as hour 17 to 23 and"
            + " 0 to 9",
        "0 0 13 * 5      | DAY_OR_WEEKDAY  | day of month `13` or day of week `5` is enough, they"
            + " need not both fit",
        "0 0 */1 * 1     | DAY_OR_WEEKDAY  | day of month `*/1` or day of week `1` is enough, they"
            + " need not both fit",
        "0 0 13 * fri#2  | DAY_OR_WEEKDAY  | day of month `13` counts for nothing beside day of"
            + " week `fri#2`",
        "R 0 * * *       | RANDOM          | `R` is drawn anew each time Airflow parses the file,"
            + " so the schedule keeps changing",
      })
  void suspicious(String text, CronSuspicion.Kind kind, String sentence) throws InvalidCron {
    assertThat(CronExpression.parse(text).suspicions())
        .isEqualTo(List.of(new CronSuspicion(kind, sentence)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@quarterly",
        "@Daily",
        "*/60 * * * *",
        "0 */24 * * *",
        "5/60 * * * *",
        "0 0 * * fri-mon",
        "0 0 * * 5-7",
        "0 0 * * 1-7",
        "0 0 * nov-feb *",
        "0 0 ? * 1",
        "0 0 1 * ?",
        "0 6 * * 1-5",
        "0 6 * * 1-5 30",
        "0 6 * * * 0",
        "30 6 * * * 5",
        "0 0 29 2 *",
        "0 0 L * *",
        "0 0 * * L5",
        "0 0 * * 1#1,1#3",
        "0-30/30 * * * *"
      })
  void notSuspicious(String text) throws InvalidCron {
    assertThat(CronExpression.parse(text).suspicions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "@daily,           false, false",
    "0 0 * * *,        false, false",
    "0 0 * * * 5,      true,  false",
    "0 0 * * * 5 2027, true,  true"
  })
  void secondsAndYears(String text, boolean seconds, boolean years) throws InvalidCron {
    CronExpression cron = CronExpression.parse(text);

    assertThat(cron.text()).isEqualTo(text);
    assertThat(cron.hasSeconds()).isEqualTo(seconds);
    assertThat(cron.hasYears()).isEqualTo(years);
  }
}
