package dev.dagproof.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same DAGs run by real Airflow (recorded in testdata/run) and by dagproof. */
class RunRecordedTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  private JsonNode run(String dagId, String version) throws IOException {
    return run(dagId, version, dagId);
  }

  private JsonNode run(String name, String version, String dagId) throws IOException {
    String file = name + ".py";
    TestProject project =
        new TestProject(folder)
            .variable("XDG_CACHE_HOME", RunCache.shared())
            .file(file, Files.readAllBytes(Path.of("testdata/run/recorded", file)));
    return JSON.readTree(
        project
            .run(
                "run",
                file,
                dagId,
                "--no-check",
                "--airflow-version",
                version,
                "--logical-date",
                "2024-01-01",
                "--output-format",
                "json")
            .out());
  }

  private static JsonNode recorded(String name) throws IOException {
    return JSON.readTree(Files.readString(Path.of("testdata/run", name + ".json")));
  }

  private static Map<String, String> states(JsonNode run) {
    Map<String, String> states = new TreeMap<>();
    for (JsonNode task : run.path("tasks")) {
      states.put(task.path("task_id").asString(), task.path("state").asString());
    }
    return states;
  }

  private static Map<String, String> recordedStates(JsonNode tasks) {
    Map<String, String> states = new TreeMap<>();
    tasks.forEachEntry((task, state) -> states.put(task, state.asString()));
    return states;
  }

  /** What is stored, by task. */
  private static Map<String, JsonNode> xcoms(JsonNode run) {
    Map<String, JsonNode> xcoms = new TreeMap<>();
    for (JsonNode task : run.path("tasks")) {
      for (JsonNode xcom : task.path("xcoms")) {
        xcoms.put(task.path("task_id").asString(), normal(xcom.path("value")));
      }
    }
    return xcoms;
  }

  /** The same of a recording; each is (task, key, JSON as text or as it is). */
  private static Map<String, JsonNode> recordedXComs(JsonNode rows) {
    Map<String, JsonNode> xcoms = new TreeMap<>();
    for (JsonNode row : rows) {
      JsonNode value = row.path(2);
      xcoms.put(
          row.path(0).asString(),
          normal(value.isString() ? JSON.readTree(nan(value.asString())) : value));
    }
    return xcoms;
  }

  /** Python writes NaN, which JSON does not have; in dagproof's it is a text. */
  private static String nan(String text) {
    return text.equals("NaN") ? "\"NaN\"" : text;
  }

  /** A DAG file's module is named after its path. */
  private static JsonNode normal(JsonNode value) {
    return JSON.readTree(value.toString().replaceAll("unusual_prefix_[0-9a-f]{40}_\\w+", "MODULE"));
  }

  @ParameterizedTest
  @CsvSource({"2, 2.11", "3, 3.3"})
  void xcomsAreStoredAndPulled(String major, String version) throws IOException {
    JsonNode recorded = recorded("golden-probes-af" + major);
    JsonNode run = run("ctx_xcom", version);

    assertThat(states(run)).isEqualTo(recordedStates(recorded.path("ctx_xcom")));
    Map<String, JsonNode> stored = xcoms(run);
    Map<String, JsonNode> expected = recordedXComs(recorded.path("ctx_xcom_xcom"));
    JsonNode pulled = stored.remove("pull_all");
    JsonNode expectedPulled = expected.remove("pull_all");
    assertThat(stored).isEqualTo(expected);
    // The recording cuts off long texts.
    expectedPulled.forEachEntry(
        (name, text) ->
            assertThat(pulled.path(name).asString()).as(name).startsWith(text.asString()));
    assertThat(pulled.size()).isEqualTo(expectedPulled.size());
  }

  @ParameterizedTest
  @CsvSource({"2, 2.11", "3, 3.3"})
  void contextHoldsTheSame(String major, String version) throws IOException {
    Map<String, JsonNode> expected =
        recordedXComs(recorded("golden-ctx-af" + major).path("ctx_xcom"));
    Map<String, JsonNode> found = xcoms(run("ctx", version));

    JsonNode types = found.get("ctx_keys");
    assertThat(types.propertyNames())
        .containsExactlyInAnyOrderElementsOf(expected.get("ctx_keys").propertyNames());
    expected
        .get("ctx_keys")
        .forEachEntry(
            (key, type) -> {
              // A proxy is a value that Airflow computes late; a module is one of ours.
              if (!type.asString().equals("Proxy") && !type.asString().equals("module")) {
                assertThat(types.path(key).asString()).as(key).isEqualTo(type.asString());
              }
            });
    expected
        .get("vals")
        .forEachEntry(
            (key, value) -> {
              String text = found.get("vals").path(key).asString();
              if (key.equals("run_id") && major.equals("3")) {
                assertThat(text).matches("manual__\\d{4}-\\d\\d-\\d\\dT.*\\+00:00");
              } else {
                assertThat(text).as(key).isEqualTo(value.asString());
              }
            });
    assertThat(found.get("vals").size()).isEqualTo(expected.get("vals").size());
  }

  /** What `airflow dags test` of 2.11.2 gives. */
  @ParameterizedTest
  @CsvSource({
    "daily,    2023-12-31 00:00:00+00:00, 20231231, 2024-01-01 00:00:00+00:00, 2024-01-01",
    "monthly,  2023-12-01 00:00:00+00:00, 20231201, 2024-01-01 00:00:00+00:00, 2024-01-01",
    "workdays, 2023-12-29 06:30:00+00:00, 20231229, 2023-12-29 06:30:00+00:00, 2023-12-29",
    "delta,    2023-12-31 18:00:00+00:00, 20231231, 2024-01-01 00:00:00+00:00, 2024-01-01",
    "trigger,  None, None, 2024-01-01 03:15:00+00:00, 2024-01-01",
    "once,     None, None, None, None",
    "never,    None, None, None, None",
  })
  void neighboursComeFromTheSchedule(
      String dagId, String before, String beforeDay, String after, String afterDay)
      throws IOException {
    JsonNode dates = requireNonNull(xcoms(run("neighbours", "2.11", dagId)).get("neighbours"));

    assertThat(dates.path("prev_execution_date").asString()).isEqualTo(before);
    assertThat(dates.path("prev_ds_nodash").asString()).isEqualTo(beforeDay);
    assertThat(dates.path("next_execution_date").asString()).isEqualTo(after);
    assertThat(dates.path("next_ds").asString()).isEqualTo(afterDay);
  }

  @Test
  void leavesDecideTheRun() throws IOException {
    JsonNode recorded = recorded("golden-leaf-af2");
    JsonNode run = run("leaf", "2.11");

    assertThat(run.path("state").asString()).isEqualTo(recorded.path("run").asString());
    assertThat(states(run)).isEqualTo(recordedStates(recorded.path("ctx")));
  }
}
