package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tasks and files that misbehave: the task has a clear state, the rest of the run goes on, no XCom
 * is lost, and nothing is left running.
 */
class RunFaultsTest {
  @TempDir Path folder;

  private Result run(String fault, String... more) throws IOException {
    Path file = Path.of("testdata/run/faults", fault + ".py");
    TestProject project =
        new TestProject(folder)
            .variable("XDG_CACHE_HOME", RunCache.shared())
            .file(fault + ".py", Files.readAllBytes(file));
    String[] args = {"run", fault + ".py", "--no-check", "--output-format", "json"};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return project.run(all);
  }

  private static JsonNode task(JsonNode run, String taskId) {
    for (JsonNode task : run.path("tasks")) {
      if (task.path("task_id").asString().equals(taskId)) {
        return task;
      }
    }
    throw new AssertionError("no task " + taskId + " in " + run);
  }

  @ParameterizedTest
  @CsvSource({
    "killed,          was killed (SIGKILL)",
    "exits_hard,      ended with exit code 3",
    "exits,           5",
    "out_of_memory,   ''",
    "too_deep,        maximum recursion depth exceeded",
    "times_out,       Timeout",
    "ignores_timeout, it took too long",
  })
  void failsWithAWord(String fault, String message) throws IOException {
    Result result = run(fault);
    JsonNode run = new JsonMapper().readTree(result.out());
    JsonNode bad = task(run, "bad");

    assertThat(bad.path("state").asString()).isEqualTo("failed");
    JsonNode error = bad.path("error");
    assertThat(error.path("kind").asString() + ": " + error.path("message").asString())
        .contains(message);
    // The rest goes on by its rules, with what was pushed before.
    assertThat(task(run, "after").path("state").asString()).isEqualTo("success");
    assertThat(log(run, "after")).contains("pulled kept");
    assertThat(result.exitCode()).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prints_much",
        "prints_binary",
        "writes_everywhere",
        "leaves_daemon",
        "loses_folder"
      })
  void goesOn(String fault) throws IOException {
    Result result = run(fault);
    JsonNode run = new JsonMapper().readTree(result.out());

    assertThat(task(run, "bad").path("state").asString()).isEqualTo("success");
    assertThat(task(run, "bad").path("xcoms").path(0).path("value").asInt()).isEqualTo(1);
    assertThat(task(run, "after").path("state").asString()).isEqualTo("success");
    assertThat(result.exitCode()).isEqualTo(0);
  }

  @Test
  void daemonsEndWithTheRun() throws IOException {
    run("leaves_daemon");

    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "import_raises,         3, import_raises.py:6: ValueError: not today",
    "import_exits,          3, import_exits.py:8: SystemExit: the file ends the interpreter: exit"
        + " code 7",
    "import_exits_hard,     3, import_exits_hard.py: Python ended with exit code 7",
    "import_lacks_package,  3, import_lacks_package.py:3: ModuleNotFoundError: No module named",
  })
  void fileThatCannotBeImportedIsNamed(String fault, int exitCode, String message)
      throws IOException {
    Result result = run(fault);

    assertThat(result.err()).contains(message).doesNotContain("\tat ");
    assertThat(result.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void importThatNeverEndsIsEnded() throws IOException {
    Result result = run("import_never_ends", "--import-timeout", "2");

    assertThat(result.err()).contains("import_never_ends.py: it was not imported within 2 s");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static String log(JsonNode run, String taskId) throws IOException {
    Path logs = Path.of(run.path("folder").asString(), "logs");
    return Files.readString(logs.resolve(taskId + ".1.log"));
  }
}
