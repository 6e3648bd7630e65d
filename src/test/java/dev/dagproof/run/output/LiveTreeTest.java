package dev.dagproof.run.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.run.engine.RunFolder;
import dev.dagproof.run.plan.PlanReader;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.RunState;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import dev.dagproof.terminal.Columns;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What stands on a terminal while a DAG runs. */
class LiveTreeTest {
  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  @TempDir Path folder;
  private final ObjectNode dag = new JsonMapper().createObjectNode().put("file", "dag.py");

  @Test
  void showsGroupsAndWhyTaskFailed() throws IOException {
    group("outer", null);
    group("outer.inner", "outer");
    task("start", null);
    task("outer.load", "outer");
    task("outer.inner.check", "outer.inner");
    RunState state = state();
    fail(first(state, "outer.load"), "no rows");
    first(state, "outer.inner.check").start(NOW);

    assertThat(drawn(state, 80, 24))
        .containsExactly(
            "· start",
            "  outer",
            "✗   load     failed   0.00 s   ValueError: no rows",
            "    inner",
            "▸     check  running  0.00 s",
            "1 waiting, 1 running, 1 failed");
  }

  @Test
  void foldsWhatDoesNotFit() throws IOException {
    group("many", null);
    for (int i = 0; i < 200; i++) {
      task("many.task_" + i, "many");
    }
    task("last", null);
    RunState state = state();
    fail(first(state, "many.task_7"), "torn");
    first(state, "many.task_150").start(NOW);

    assertThat(drawn(state, 80, 24))
        .containsExactly(
            "· last",
            "  many  198 waiting, 1 running, 1 failed",
            "✗   task_7    failed   0.00 s   ValueError: torn",
            "▸   task_150  running  0.00 s",
            "199 waiting, 1 running, 1 failed");
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "60, 14", "40, 10"})
  void noLineIsWiderThanTheTerminal(int columns, int rows) throws IOException {
    group("group", null);
    task("a_task_with_a_name_that_is_much_longer_than_forty_characters", null);
    task("group.日本語の名前はとても長いです日本語の名前", "group");
    for (int i = 0; i < 30; i++) {
      task("failing_" + i, null);
    }
    RunState state = state();
    state.all().forEach(instance -> fail(instance, "日本語 ".repeat(40)));

    List<String> lines = drawn(state, columns, rows);

    assertThat(lines).hasSizeLessThan(rows);
    assertThat(lines).allMatch(line -> Columns.of(line) < columns);
  }

  private static void fail(TaskInstance instance, String why) {
    instance.start(NOW);
    instance.failed(new Failure("ValueError", why, List.of(), null, null));
    instance.end(TaskState.FAILED, 1, "", NOW);
  }

  private RunState state() {
    return new RunState(PlanReader.dag(dag));
  }

  private static TaskInstance first(RunState state, String id) {
    return state.of(state.dag().task(id)).getFirst();
  }

  /** The lines that a drawing leaves, without what moves the cursor. */
  private List<String> drawn(RunState state, int columns, int rows) throws IOException {
    StringBuilder terminal = new StringBuilder();
    new LiveTree(
            state,
            RunFolder.create(folder.resolve("runs"), "run"),
            terminal::append,
            Palette.PLAIN,
            new LiveTree.Size(columns, rows),
            InstantSource.fixed(NOW))
        .tick();
    String text = terminal.toString().replaceAll("\u001b\\[[?0-9]*[a-zA-Z]", "");
    return text.lines().map(String::stripTrailing).toList();
  }

  private void task(String id, @Nullable String group) {
    dag.withArray("tasks").addObject().put("task_id", id).put("group", group);
  }

  private void group(String id, @Nullable String parent) {
    dag.withArray("groups").addObject().put("group_id", id).put("parent", parent);
  }
}
