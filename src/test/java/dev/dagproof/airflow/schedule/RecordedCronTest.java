package dev.dagproof.airflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Cron texts mean what they mean to real Airflow, which record_cron.py recorded. */
class RecordedCronTest {
  private static final int ROWS = 2000;
  private static final int TIMES = 3;

  @ParameterizedTest
  @ValueSource(strings = {"2.11.2", "3.3.2"})
  void acceptsAndRejectsAsAirflow(String airflow) {
    JsonNode rows = recorded(airflow).get("rows");
    List<String> differences = new ArrayList<>();
    int accepted = 0;
    for (JsonNode row : rows) {
      String text = row.get("cron").asString();
      boolean taken = !row.has("error");
      accepted += taken ? 1 : 0;
      String found = CronPresets.isOtherTimetable(text) ? "" : rejection(text);
      if (taken != found.isEmpty()) {
        differences.add(row + " but here: " + found);
      }
    }

    assertThat(differences).isEmpty();
    assertThat(rows.size()).isEqualTo(ROWS);
    assertThat(accepted).isBetween(ROWS / 4, ROWS * 3 / 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.11.2", "3.3.2"})
  void firesWhenAirflowDoes(String airflow) throws InvalidCron {
    JsonNode recorded = recorded(airflow);
    Instant start = Instant.parse(recorded.get("start").asString());
    List<String> differences = new ArrayList<>();
    int never = 0;
    int zoned = 0;
    for (JsonNode row : recorded.get("rows")) {
      if (!row.has("next")) {
        continue;
      }
      CronExpression cron = CronExpression.parse(row.get("cron").asString());
      compare(cron, start, ZoneOffset.UTC, row.get("next"), differences);
      boolean expected = row.get("next").isEmpty();
      never += expected ? 1 : 0;
      if (cron.neverFires(start.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1)) != expected) {
        differences.add(row + " but here the other way round");
      }
      if (row.has("zoned")) {
        zoned++;
        ZoneId zone = ZoneId.of(row.get("zone").asString());
        Instant from = Instant.parse(row.get("from").asString());
        compare(cron, from, zone, row.get("zoned"), differences);
      }
    }

    assertThat(differences).isEmpty();
    assertThat(never).isGreaterThan(20);
    assertThat(zoned).isGreaterThan(100);
  }

  private static void compare(
      CronExpression cron, Instant start, ZoneId zone, JsonNode times, List<String> differences) {
    List<String> expected = new ArrayList<>();
    for (JsonNode time : times) {
      expected.add(time.asString());
    }
    List<String> found = new ArrayList<>();
    Optional<Instant> next = cron.nextAfter(start, zone);
    while (next.isPresent() && found.size() < TIMES) {
      found.add(next.get().toString());
      next = cron.nextAfter(next.get(), zone);
    }
    if (!found.equals(expected)) {
      differences.add(cron.text() + " in " + zone + ": " + expected + " but here " + found);
    }
  }

  private static String rejection(String text) {
    try {
      CronExpression.parse(text);
      return "";
    } catch (InvalidCron e) {
      return e.reason();
    }
  }

  private static JsonNode recorded(String airflow) {
    Path path = Path.of("testdata", "cron", "airflow-" + airflow + ".json");
    return new ObjectMapper().readTree(path.toFile());
  }
}
