package dev.dagproof.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small DAGs end as they did in Airflow: states, XComs, and what it says of files it refuses. */
class RecordedRunsTest {
  private static final Path RECORDS = Path.of("testdata/run/own");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "callbacks,2.11",
    "callbacks,3.3",
    "groups,2.11",
    "groups,3.3",
    "sensors,2.11",
    "sensors,3.3",
    "storage,2.11",
    "storage,3.3",
    "partitions,3.3",
    "inlets,3.3",
    "sessions,2.11"
  })
  void endsAsRecorded(String name, String version) throws IOException {
    JsonNode recorded = read(name + "." + version + ".json");
    Result result =
        project()
            .file(name + ".py", Files.readAllBytes(RECORDS.resolve(name + ".py")))
            .run(
                "run",
                name + ".py",
                "--no-check",
                "--airflow-version=" + version,
                "--logical-date=2024-01-01",
                "--output-format=json");
    JsonNode run = JSON.readTree(result.out());

    assertThat(run.path("state")).isEqualTo(recorded.path("state"));
    assertThat(states(run)).isEqualTo(rows(recorded.path("tasks"), 2));
    assertThat(xcoms(run)).isEqualTo(rows(recorded.path("xcoms"), 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.11", "3.3"})
  void refusesWhatAirflowRefuses(String version) throws Exception {
    JsonNode recorded = read("load-errors.json");
    TestProject project = project();
    Map<String, String> expected = new TreeMap<>();
    for (JsonNode one : recorded.path("cases")) {
      String name = one.path("name").asString();
      project.file(name + ".py", recorded.path("head").asString() + one.path("source").asString());
      expected.put(name, one.path(version).asString("loads"));
    }
    Map<String, String> found = new TreeMap<>(expected);
    found.replaceAll((name, error) -> "loads");
    for (JsonNode error : load(version).path("errors")) {
      String name = Path.of(error.path("file").asString()).getFileName().toString();
      String text = error.path("kind").asString() + ": " + error.path("message").asString();
      found.put(name.replace(".py", ""), text);
    }

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void pythonThatIsRefusedIsNotRunAtAll() throws IOException {
    Result result =
        project()
            .file("twice.py", TWICE)
            .run("run", "twice.py", "--no-check", "--airflow-version=3.3");

    assertThat(result.err()).contains("Task id 'a' has already been added to the Dag");
    assertThat(result.exitCode()).isEqualTo(3);
  }

  private static final String TWICE =
      """
      from airflow.sdk import DAG
      from airflow.providers.standard.operators.empty import EmptyOperator

      with DAG("twice"):
          EmptyOperator(task_id="a")
          EmptyOperator(task_id="a")
      """;

  /** What the Python side says of the files of the project's folder. */
  private JsonNode load(String version) throws IOException, InterruptedException {
    String code =
        """
        import json, sys
        from dagproof_runtime import loading
        found = loading.load({"path": sys.argv[1], "version": sys.argv[2]}, lambda file: None).message()
        print(json.dumps(found), file=sys.__stdout__)
        """;
    Path output = Files.createTempFile(folder, "loaded", ".json");
    ProcessBuilder python =
        new ProcessBuilder("python3", "-c", code, folder.toString(), version)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    python.environment().put("PYTHONPATH", Path.of("src/main/python").toAbsolutePath().toString());
    python.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    assertThat(python.start().waitFor()).isZero();
    List<String> lines = Files.readAllLines(output, UTF_8);
    return JSON.readTree(lines.getLast());
  }

  private TestProject project() {
    return new TestProject(folder).variable("XDG_CACHE_HOME", RunCache.shared());
  }

  private static JsonNode read(String name) throws IOException {
    return JSON.readTree(Files.readString(RECORDS.resolve(name)));
  }

  /** {what the first columns say: the next one} */
  private static Map<List<String>, String> rows(JsonNode table, int keys) {
    Map<List<String>, String> found = new HashMap<>();
    for (JsonNode row : table) {
      List<String> key = new ArrayList<>();
      for (int i = 0; i < keys; i++) {
        key.add(row.path(i).asString());
      }
      found.put(key, row.path(keys).toString());
    }
    return found;
  }

  private static Map<List<String>, String> states(JsonNode run) {
    Map<List<String>, String> found = new HashMap<>();
    for (JsonNode task : run.path("tasks")) {
      found.put(key(task), task.path("state").toString());
    }
    return found;
  }

  private static Map<List<String>, String> xcoms(JsonNode run) {
    Map<List<String>, String> found = new HashMap<>();
    for (JsonNode task : run.path("tasks")) {
      for (JsonNode xcom : task.path("xcoms")) {
        List<String> key = new ArrayList<>(key(task));
        key.add(xcom.path("key").asString());
        found.put(key, xcom.path("value").toString());
      }
    }
    return found;
  }

  private static List<String> key(JsonNode task) {
    return List.of(task.path("task_id").asString(), task.path("map_index").asString());
  }
}
