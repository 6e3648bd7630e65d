package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C, at any moment: 130, the person learns how far it came, and nothing goes on running. */
@Timeout(120)
class RunInterruptTest {
  private static final int INTERRUPTED = 130;
  private static final int SECONDS = 60;

  /** Tells the test that it runs, then goes on for very long. */
  private static final String CALL =
      """
      import os, socket, time
      calls = socket.create_connection(("127.0.0.1", int(os.environ["TEST_PORT"])))
      time.sleep(600)
      """;

  @TempDir Path folder;

  private RunProcess run(String dag, Map<String, String> variables) throws IOException {
    Files.writeString(folder.resolve("dag.py"), dag);
    return RunProcess.start(folder, variables, "run", "dag.py", "--no-check");
  }

  private RunProcess run(String dag) throws IOException {
    return run(dag, Map.of());
  }

  private static Result interrupted(RunProcess run) throws Exception {
    List<ProcessHandle> started = run.children();
    assertThat(started).isNotEmpty();
    run.interrupt();
    Result result = run.end(started);
    assertThat(result.exitCode()).as(result.err()).isEqualTo(INTERRUPTED);
    assertThat(result.err()).doesNotContain("\tat ").doesNotContain("Traceback");
    return result;
  }

  @Test
  void whileTheFileIsImported() throws Exception {
    try (ServerSocket listener = listener();
        RunProcess run = run(CALL, calling(listener));
        Socket connection = listener.accept()) {
      assertThat(connection.isConnected()).isTrue();
      Result result = interrupted(run);

      assertThat(result.err()).contains("interrupted");
      assertThat(result.out()).isEmpty();
    }
  }

  /** Also what it has started itself. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "task itself    | exec(CODE)",
        "program        | subprocess.run([sys.executable, '-c', CODE])",
        "daemon         | subprocess.run([sys.executable, '-c', CODE], start_new_session=True)",
      })
  void whileTaskRuns(String name, String body) throws Exception {
    String dag =
        """
        import subprocess
        import sys
        from airflow.sdk import DAG, task

        CODE = '''CALL'''

        with DAG("long", schedule=None):

            @task
            def first():
                return 1

            @task
            def waits(value):
                BODY

            @task(trigger_rule="all_done")
            def last():
                return 1

            waits(first()) >> last()
        """;
    try (ServerSocket listener = listener();
        RunProcess run = run(dag.replace("BODY", body).replace("CALL", CALL), calling(listener));
        Socket connection = listener.accept()) {
      assertThat(connection.isConnected()).isTrue();
      Result result = interrupted(run);

      assertThat(result.out().lines())
          .anyMatch(line -> line.matches("first +success +1 .*"))
          .anyMatch(line -> line.matches("waits +failed +1 .*cancelled.*"))
          .anyMatch(line -> line.startsWith("DAG long: cancelled"));
    }
  }

  @Test
  void runThatEndedBeforeIsNotCancelled() throws Exception {
    String dag =
        """
        import time
        from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator
        from airflow.sdk import DAG, task

        with DAG("inner", schedule=None):

            @task
            def quick():
                pass

            quick()

        with DAG("outer", schedule=None):

            @task
            def slow():
                time.sleep(600)

            TriggerDagRunOperator(
                task_id="go", trigger_dag_id="inner", wait_for_completion=True
            ) >> slow()
        """;
    Files.writeString(folder.resolve("dag.py"), dag);
    try (RunProcess run =
        RunProcess.start(folder, Map.of(), "run", "dag.py", "outer", "--no-check")) {
      run.awaitLine(line -> line.matches(".* running +slow"));
      Result result = interrupted(run);

      assertThat(result.out().lines())
          .anyMatch(line -> line.startsWith("DAG inner: success"))
          .anyMatch(line -> line.startsWith("DAG outer: cancelled"));
    }
  }

  /** Nothing runs then: the first attempt failed, the second is minutes away. */
  @Test
  void whileItWaits() throws Exception {
    String dag =
        """
        from datetime import timedelta
        from airflow.sdk import DAG, task

        with DAG("later", schedule=None):

            @task(retries=1, retry_delay=timedelta(minutes=10))
            def fails():
                raise ValueError("not yet")

            fails()
        """;
    try (RunProcess run = run(dag)) {
      run.awaitLine(line -> line.matches(".* up_for_retry +fails.*"));
      Result result = interrupted(run);

      assertThat(result.out().lines())
          .anyMatch(line -> line.matches("fails +failed +1 .*ValueError: not yet"));
    }
  }

  @Test
  void whileAnEnvironmentIsBuilt() throws Exception {
    String dag =
        """
        from airflow.sdk import DAG, task

        with DAG("builds", schedule=None):

            @task.virtualenv(requirements=["a-package-that-never-comes"])
            def isolated():
                return 1

            isolated()
        """;
    try (ServerSocket index = listener();
        RunProcess run = run(dag, slowIndex(index.getLocalPort()));
        Socket connection = index.accept()) {
      assertThat(connection.isConnected()).isTrue();
      Result result = interrupted(run);

      assertThat(result.out().lines())
          .anyMatch(line -> line.matches("isolated +failed +1 .*cancelled.*"));
    }
  }

  private static Map<String, String> slowIndex(int port) {
    String url = "http://127.0.0.1:" + port + "/simple";
    return Map.of(
        "PIP_INDEX_URL", url, "UV_DEFAULT_INDEX", url, "UV_INDEX_URL", url, "NO_PROXY", "*");
  }

  private static Map<String, String> calling(ServerSocket listener) {
    return Map.of("TEST_PORT", String.valueOf(listener.getLocalPort()));
  }

  private static ServerSocket listener() throws IOException {
    ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    listener.setSoTimeout(SECONDS * 1000);
    return listener;
  }
}
