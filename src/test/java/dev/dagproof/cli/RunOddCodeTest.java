package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that does what few do: the run goes on, and tells the right state. */
class RunOddCodeTest {
  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(folder).variable("XDG_CACHE_HOME", RunCache.shared());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import signal; signal.signal(signal.SIGCHLD, signal.SIG_IGN)",
        "import signal; signal.set_wakeup_fd(-1)",
        "import signal; signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())",
        "import sys; sys.stdout.close()",
        "import sys; sys.stdout = None",
        "import sys; sys.stdout = type('Tee', (), {'write': lambda self, text: None})()"
      })
  void importThatTurnsThingsOffDoesNotStopTheRun(String statement) {
    project.file(
        "odd.py",
        statement
            + """

            from airflow.sdk import DAG, task

            with DAG("odd", schedule=None):

                @task
                def fine():
                    print("printed")

                fine()
            """);

    assertThat(project.run("run", "odd.py").out()).contains("DAG odd: success");
  }

  @Test
  void threadsOfATaskMayAllAsk() {
    project.file(
        "threads.py",
        """
        from concurrent.futures import ThreadPoolExecutor
        from airflow.sdk import DAG, Variable, task

        with DAG("threads", schedule=None):

            @task
            def asks():
                with ThreadPoolExecutor(8) as pool:
                    list(pool.map(lambda n: Variable.set(f"v{n % 8}", str(n)), range(200)))
                return Variable.get("v7")

            asks()
        """);

    assertThat(project.run("run", "threads.py").out()).contains("DAG threads: success");
  }

  @Test
  void largeXComComesThrough() {
    project.file(
        "large.py",
        """
        from airflow.sdk import DAG, task

        with DAG("large", schedule=None):

            @task
            def text():
                return "x" * 20_000_000

            @task
            def length(value):
                return len(value)

            length(text())
        """);
    Result result = project.run("run", "large.py");

    assertThat(result.out()).contains("DAG large: success");
  }

  @Test
  void rescheduleToADateWithoutZoneIsUtc() {
    project.file(
        "naive.py",
        """
        from datetime import datetime, timezone
        from airflow.exceptions import AirflowRescheduleException
        from airflow.sdk import DAG, task

        with DAG("naive", schedule=None):

            @task
            def waits(task_reschedule_count=None):
                if task_reschedule_count < 2:
                    raise AirflowRescheduleException(datetime(2024, 1, 1))

            waits()
        """);

    assertThat(project.run("run", "naive.py").out()).contains("DAG naive: success");
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "2024-02-30", "2024-01-31T25:00"})
  void dateThatIsNoneIsAMistakeOfTheCommandLine(String date) {
    project.file(
        "empty.py",
        """
        from airflow.sdk import DAG

        empty = DAG("empty", schedule=None)
        """);
    Result result = project.run("run", "empty.py", "--logical-date", date);

    assertThat(result.err()).contains("ValueError");
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @Test
  void triggerWithABadDateFailsItsTaskAlone() {
    project.file(
        "bad.py",
        """
        from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator
        from airflow.sdk import DAG, task

        with DAG("other", schedule=None):
            pass

        with DAG("bad", schedule=None):
            TriggerDagRunOperator(
                task_id="go", trigger_dag_id="other", trigger_run_id="x", logical_date="2024-13-01"
            )

            @task
            def innocent():
                pass

            innocent()
        """);

    assertThat(project.run("run", "bad.py", "bad").out()).contains("(1 success, 1 failed)");
  }

  /**
   * 3.x tells the state before it calls back, 2.x afterwards: a task without a state has failed.
   */
  @ParameterizedTest
  @CsvSource({
    "os._exit(1), 3.3,  '(2 success)'",
    "sys.exit(1), 3.3,  '(2 success)'",
    "os._exit(1), 2.11, '1 failed'"
  })
  void successCallbackThatEndsTheProcess(String statement, String version, String end) {
    project.file(
        "call.py",
        """
        import os, sys
        from airflow.decorators import task
        from airflow.models import DAG

        def leave(context):
            STATEMENT

        with DAG("call", schedule=None):

            @task(on_success_callback=leave)
            def leaves():
                return 1

            @task
            def after(number):
                return number

            after(leaves())
        """
            .replace("STATEMENT", statement));
    Result result = project.run("run", "call.py", "--no-check", "--airflow-version", version);

    assertThat(result.out()).contains(end);
    if (version.equals("3.3")) {
      assertThat(result.out()).contains("a callback ended its process, exit code 1");
    }
  }

  private Result run(String dag, String... more) {
    List<String> args = new ArrayList<>(List.of("run", "dag.py", "--no-check"));
    args.addAll(List.of(more));
    return project.file("dag.py", dag).run(args.toArray(String[]::new));
  }

  @Test
  void resultsThatJsonHasNoWordFor() {
    Result result =
        run(
            """
            from airflow import DAG
            from airflow.decorators import task

            with DAG("odd_results", schedule=None):

                @task
                def deep():
                    value = [float("nan"), "NaN \\" NaN", float("-inf"), float("inf")]
                    for _ in range(700):
                        value = [value]
                    return value

                @task
                def long():
                    return ["NaN", 10**3000]

                deep()
                long()
            """,
            "--airflow-version",
            "2.11",
            "--output-format",
            "json");

    assertThat(result.exitCode()).as(result.err()).isEqualTo(0);
    assertThat(result.out())
        .contains("[[\"NaN\", \"NaN \\\" NaN\", \"-Infinity\", \"Infinity\"]]")
        .contains("[\"NaN\", 1000");
  }

  @Test
  @Timeout(60)
  void limitsThatAllowNothing() {
    Result result =
        run(
            """
            from airflow.sdk import DAG, task

            with DAG("none_at_once", schedule=None, max_active_tasks=0):

                @task(max_active_tis_per_dag=0)
                def runs():
                    pass

                runs()
            """);

    assertThat(result.exitCode()).as(result.err()).isEqualTo(0);
  }

  @Test
  void idThatIsNoNameOfAFile() throws Exception {
    Files.writeString(
        folder.resolve("dag.py"),
        """
        from airflow.sdk import DAG, task

        with DAG("ids", schedule=None):
            for task_id in ("größe", "x" * 249):

                @task(task_id=task_id)
                def said(n):
                    print("heard")

                said.expand(n=[1])
        """);
    try (RunProcess run =
        RunProcess.start(
            folder, Map.of("LC_ALL", "C"), "run", "dag.py", "--no-check", "--jobs", "1")) {
      Result result = run.end();

      assertThat(result.exitCode()).as(result.err()).isEqualTo(0);
      assertThat(result.out()).contains("größe[0]").doesNotContain("log is not complete");
    }
  }
}
