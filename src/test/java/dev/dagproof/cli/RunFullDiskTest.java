package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk without room: nothing gets into files but their first bytes. It costs the logs, and the
 * task that writes a file of its own; it does not cost the run.
 */
@Timeout(120)
class RunFullDiskTest {
  private static final String DAG =
      """
      import logging
      from airflow.sdk import DAG, task

      with DAG("disk", schedule=None):

          @task
          def prints():
              for number in range(1000):
                  print("line", number)
              logging.getLogger(__name__).warning("logged")
              return [1, 2, 3]

          @task
          def writes():
              with open("data", "wb") as file:
                  file.write(b"x" * 1000000)

          @task(trigger_rule="all_done")
          def after(ti=None):
              return sum(ti.xcom_pull(task_ids="prints"))

          [prints(), writes()] >> after()
      """;

  @TempDir Path folder;

  @BeforeEach
  void prepare() throws IOException {
    Files.writeString(folder.resolve("dag.py"), DAG);
    // What dagproof keeps for all runs is there, as after a first run.
    new TestProject(folder)
        .variable("XDG_CACHE_HOME", RunCache.shared())
        .run("run", "dag.py", "--list");
  }

  private Result run(Map<String, String> variables, String... more) throws Exception {
    String[] args = new String[more.length + 3];
    args[0] = "run";
    args[1] = "dag.py";
    args[2] = "--no-check";
    System.arraycopy(more, 0, args, 3, more.length);
    try (RunProcess run = RunProcess.start(folder, variables, args)) {
      Result result = run.end();
      assertThat(result.err()).doesNotContain("\tat ").doesNotContain("internal error");
      return result;
    }
  }

  @Test
  void takesLogsAndWhatTasksWrite() throws Exception {
    Result result = run(Map.of("TEST_FILE_LIMIT", "1000"));

    assertThat(result.out().lines())
        .anyMatch(line -> line.matches(".* prints: its log is not complete: .*File too large"))
        .anyMatch(line -> line.matches("prints +success .*"))
        .anyMatch(line -> line.matches("writes +failed .*OSError.*File too large"))
        .anyMatch(line -> line.matches("after +success .*"))
        .anyMatch(line -> line.matches("DAG disk: success .* \\(2 success, 1 failed\\)"));
    assertThat(result.err()).containsOnlyOnce("cannot write all of `").contains("File too large");
    assertThat(result.exitCode()).isEqualTo(0);
  }

  @Test
  void takesTheReport() throws Exception {
    Result result = run(Map.of("TEST_FILE_LIMIT", "1000"), "--report", "report.html");

    assertThat(result.out()).contains("DAG disk: success");
    assertThat(result.err()).contains("--report: cannot write `").contains("File too large");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(folder.resolve("report.html")).doesNotExist();
  }

  /** Root may write everywhere, but not below a file. */
  @Test
  void cacheThatCannotBeWrittenIsNamed() throws Exception {
    Files.writeString(folder.resolve("file"), "");
    Result result = run(Map.of("XDG_CACHE_HOME", folder.resolve("file").toString()));

    assertThat(result.err()).contains(folder.resolve("file").toString()).contains("cannot");
    assertThat(result.out()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(3);
  }
}
