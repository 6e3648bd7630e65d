package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** DAG files of all forms: what {@code graph} says of them is what Airflow made of them. */
class RecordedStructuresTest {
  private static final Path RECORDS = Path.of("testdata/structure");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The records are made by src/test/python/record_structure.py. */
  @ParameterizedTest
  @ValueSource(strings = {"2.11", "3.3"})
  void structuresAreThoseOfAirflow(String version) throws IOException {
    Map<String, String> recorded = new TreeMap<>();
    for (String line : Files.readAllLines(RECORDS.resolve(version + ".jsonl"))) {
      JsonNode dag = JSON.readTree(line);
      Map<String, String> tasks = new TreeMap<>();
      for (Map.Entry<String, JsonNode> task : dag.get("tasks").properties()) {
        tasks.put(task.getKey(), task(task.getValue(), "mapped"));
      }
      recorded.put(
          dag.get("file").asString() + " " + dag.get("dag_id").asString(), tasks.toString());
    }
    assertThat(recorded).hasSizeGreaterThan(60);

    TestProject files = new TestProject(RECORDS.resolve(version).toAbsolutePath());
    TestProject.Result run =
        files.run("graph", "--isolated", "--airflow-version", version, "--output-format", "json");

    assertThat(run.err()).isEmpty();
    Map<String, String> found = new TreeMap<>();
    List<String> incomplete = new ArrayList<>();
    for (JsonNode dag : JSON.readTree(run.out())) {
      Map<String, String> tasks = new TreeMap<>();
      for (JsonNode task : dag.get("tasks")) {
        tasks.put(task.get("task_id").asString(), task(task, "expanded"));
      }
      String name = dag.get("file").asString() + " " + dag.get("dag_id").asString();
      found.put(name, tasks.toString());
      if (!dag.get("complete").asBoolean()) {
        incomplete.add(name + " " + dag.get("gaps"));
      }
    }
    assertThat(found).isEqualTo(recorded);
    assertThat(incomplete).as("what is said to be not wholly known").isEmpty();
  }

  private static String task(JsonNode task, String mapped) {
    TreeSet<String> downstream = new TreeSet<>();
    task.get("downstream").forEach(below -> downstream.add(below.asString()));
    return downstream + task.get("trigger_rule").asString() + task.get(mapped).asBoolean();
  }
}
