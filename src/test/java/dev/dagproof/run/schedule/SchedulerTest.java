package dev.dagproof.run.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.run.state.InstanceKey;
import dev.dagproof.run.state.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchedulerTest {
  private static final int SEEDS = 20;

  /** Each rule with each set of ends before it, as {@code dag.test} decided (recorded). */
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void decidesAsAirflow(int version) throws IOException {
    Path recorded = Path.of("testdata/run/golden-probes-af" + version + ".json");
    JsonNode cells = new JsonMapper().readTree(Files.readString(recorded)).path("tr_matrix");
    Simulation simulation =
        new Simulation()
            .task("s", "all_success")
            .task("f", "all_success")
            .task("k", "all_success")
            .task("u", "all_success", "f")
            .ends("f", TaskState.FAILED)
            .ends("k", TaskState.SKIPPED);
    Map<String, String> wanted = new TreeMap<>();
    for (Map.Entry<String, JsonNode> cell : cells.properties()) {
      wanted.put(cell.getKey(), cell.getValue().asString());
      int mark = cell.getKey().indexOf("__");
      if (mark > 0) {
        simulation.task(
            cell.getKey(),
            cell.getKey().substring(0, mark),
            cell.getKey().substring(mark + 2).split(""));
      }
    }
    assertThat(wanted).hasSizeGreaterThan(190);
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(simulation.run(version == 3, seed)).isEqualTo(wanted);
    }
  }

  @Test
  void mappedTaskHasAnInstanceForEachValue() {
    Simulation simulation =
        new Simulation()
            .task("list", "all_success")
            .task("each", "all_success", task -> task.put("mapped", true), "list")
            .task("sum", "all_success", "each")
            .task("any", "one_success", "each")
            .count("each", 3)
            .ends("each[1]", TaskState.FAILED);
    assertThat(simulation.run(true, 1))
        .isEqualTo(
            Map.of(
                "list", "success",
                "each[0]", "success",
                "each[1]", "failed",
                "each[2]", "success",
                "sum", "upstream_failed",
                "any", "success"));
  }

  @Test
  void mappingOverNothingSkips() {
    Simulation simulation =
        new Simulation()
            .task("each", "all_success", task -> task.put("mapped", true))
            .task("next", "all_success", "each")
            .task("anyway", "none_failed", "each")
            .count("each", 0);
    assertThat(simulation.run(true, 1))
        .isEqualTo(Map.of("each", "skipped", "next", "skipped", "anyway", "success"));
  }

  /** Recorded as upstream_failed: {@code expand} over a task that pushed nothing. */
  @Test
  void mappingOverWhatIsNotThereFails() {
    Simulation simulation =
        new Simulation()
            .task("each", "all_success", task -> task.put("mapped", true))
            .count("each", -1);
    assertThat(simulation.run(true, 1)).isEqualTo(Map.of("each", "upstream_failed"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void instancesOfMappedGroupDependOnTheirOwnKindOnly(boolean isAirflow3) {
    Simulation simulation =
        new Simulation()
            .mappedGroup("g", 2)
            .task("list", "all_success")
            .task("g.a", "all_success", task -> task.put("group", "g"), "list")
            .task("g.b", "all_success", task -> task.put("group", "g"), "g.a")
            .task("g.c", "all_success", task -> task.put("group", "g"), "g.b")
            .task("end", "all_done", "g.c")
            .ends("g.a[0]", TaskState.FAILED);
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(simulation.run(isAirflow3, seed))
          .containsEntry("g.b[0]", "upstream_failed")
          .containsEntry("g.c[0]", "upstream_failed")
          .containsEntry("g.b[1]", "success")
          .containsEntry("g.c[1]", "success")
          .containsEntry("end", "success")
          .hasSize(8);
    }
  }

  /** {@code example_task_group_mapping}: the group's values are written in the DAG file. */
  @Test
  void groupMappedOverLiteralsExpandsAllItsTasks() {
    Simulation simulation =
        new Simulation()
            .mappedGroup("g", 2)
            .task("g.a", "all_success", task -> task.put("group", "g"))
            .task("g.b", "all_success", task -> task.put("group", "g"), "g.a");
    assertThat(simulation.run(true, 1))
        .isEqualTo(
            Map.of(
                "g.a[0]", "success", "g.a[1]", "success", "g.b[0]", "success", "g.b[1]",
                "success"));
  }

  @Test
  void branchSkipsBeforeRulesAreAsked() {
    Simulation simulation =
        new Simulation()
            .task("branch", "all_success")
            .task("left", "all_success", "branch")
            .task("right", "all_success", "branch")
            .task("join", "none_failed_min_one_success", "left", "right")
            .task("strict", "all_success", "left", "right")
            .skips("branch", new InstanceKey("right", -1));
    assertThat(simulation.run(true, 1))
        .containsEntry("right", "skipped")
        .containsEntry("join", "success")
        .containsEntry("strict", "skipped");
  }

  /** {@code latest_only_with_trigger}: a task is skipped in the step in which another ends. */
  @Test
  void skipInTheStepOfAnotherEndIsSeen() {
    Simulation simulation =
        new Simulation()
            .task("latest", "all_success", task -> task.put("kind", "branch"))
            .task("one", "all_success", "latest")
            .task("two", "all_success")
            .task("strict", "all_success", "one", "two")
            .task("lax", "all_done", "one", "two")
            .skips("latest", new InstanceKey("one", -1));
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(simulation.run(false, seed))
          .containsEntry("one", "skipped")
          .containsEntry("strict", "skipped")
          .containsEntry("lax", "success");
    }
  }

  @Test
  void failedSetupStopsWhatItCoversButNotItsTeardown() {
    Simulation simulation =
        new Simulation()
            .task("setup", "all_success", task -> task.put("setup", true))
            .task("work", "all_success", "setup")
            .task("more", "all_done", "work")
            .task(
                "teardown",
                "all_done_setup_success",
                task -> task.put("teardown", true),
                "setup",
                "more");
    simulation.ends("setup", TaskState.FAILED);
    assertThat(simulation.run(true, 1))
        .isEqualTo(
            Map.of(
                "setup", "failed",
                "work", "upstream_failed",
                "more", "upstream_failed",
                "teardown", "upstream_failed"));
    simulation.ends("setup", TaskState.SUCCESS).ends("work", TaskState.FAILED);
    assertThat(simulation.run(true, 1))
        .containsEntry("more", "success")
        .containsEntry("teardown", "success");
  }

  /** Whatever takes how long: a decision depends on the DAG only. */
  @Test
  void orderOfEndsDecidesNothing() {
    Random random = new Random(7);
    List<String> rules =
        List.of(
            "all_success",
            "one_success",
            "one_failed",
            "none_failed",
            "none_skipped",
            "all_done",
            "one_done",
            "none_failed_min_one_success",
            "all_skipped",
            "all_failed");
    List<TaskState> states = List.of(TaskState.SUCCESS, TaskState.FAILED, TaskState.SKIPPED);
    for (int dag = 0; dag < 60; dag++) {
      Simulation simulation = new Simulation();
      for (int i = 0; i < 12; i++) {
        List<String> upstream = new ArrayList<>();
        for (int j = 0; j < i; j++) {
          if (random.nextInt(3) == 0) {
            upstream.add("t" + j);
          }
        }
        simulation.task(
            "t" + i, rules.get(random.nextInt(rules.size())), upstream.toArray(String[]::new));
        simulation.ends("t" + i, states.get(random.nextInt(states.size())));
      }
      Map<String, String> first = simulation.run(true, 0);
      for (int seed = 1; seed < SEEDS; seed++) {
        assertThat(simulation.run(true, seed)).isEqualTo(first);
      }
    }
  }
}
