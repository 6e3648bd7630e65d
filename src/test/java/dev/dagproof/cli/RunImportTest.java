package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose import goes wrong in ways that take Python with them. */
@Timeout(120)
class RunImportTest {
  private static final String GOOD =
      """
      from airflow.sdk import DAG, task

      with DAG("good", schedule=None):

          @task
          def fine():
              pass

          fine()
      """;

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project =
        new TestProject(folder)
            .variable("XDG_CACHE_HOME", RunCache.shared())
            .file("dags/good.py", GOOD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import os; print('bye', flush=True); os._exit(3)",
        "raise KeyboardInterrupt",
        "import sys; sys.exit(4)",
        "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
      })
  void fileThatEndsPythonDoesNotStopTheOthers(String statement) {
    project
        .file("dags/bad.py", "from airflow.sdk import DAG\n" + statement + "\n")
        .file("dags/worse.py", "from airflow.sdk import DAG\n" + statement + "\n");
    Result result = project.run("run", "dags", "good", "--no-check");

    assertThat(result.out()).contains("DAG good: success");
    assertThat(result.err()).contains("dags/bad.py").contains("dags/worse.py");
    assertThat(result.exitCode()).isEqualTo(0);
  }

  /** Each file has the whole time: two that are slow together are not too slow. */
  @ParameterizedTest
  @ValueSource(strings = {"import time; time.sleep(600)", "sum(range(10**13))"})
  void fileThatNeverEndsItsImportDoesNotStopTheOthers(String statement) {
    project
        .file("dags/bad.py", "from airflow.sdk import DAG\n" + statement + "\n")
        .file("dags/worse.py", "from airflow.sdk import DAG\n" + statement + "\n");
    Result result = project.run("run", "dags", "good", "--no-check", "--import-timeout=2");

    assertThat(result.out()).contains("DAG good: success");
    assertThat(result.err())
        .contains("dags/bad.py: it was not imported within 2 s")
        .contains("dags/worse.py: it was not imported within 2 s");
    assertThat(result.exitCode()).isEqualTo(0);
  }

  @Test
  void exitCodeTellsOfBadFilesUnlessTheDagIsNamed() {
    project.file("dags/bad.py", "from airflow.sdk import DAG\nraise ValueError('no')\n");
    Result named = project.run("run", "dags", "good", "--no-check");
    Result only = project.run("run", "dags", "--no-check");
    Result other = project.run("run", "dags", "other", "--no-check");

    assertThat(named.exitCode()).isEqualTo(0);
    assertThat(named.err()).contains("dags/bad.py:2: ValueError: no");
    assertThat(only.out()).contains("DAG good: success");
    assertThat(only.exitCode()).isEqualTo(3);
    assertThat(other.err())
        .contains("dags/bad.py:2: ValueError: no")
        .contains("there is no DAG `other` in the files that could be imported");
    assertThat(other.exitCode()).isEqualTo(3);
  }

  @Test
  void endOfPythonNamesTheFileAndTheEndOfItsOutput() {
    project.file("bad.py", "import os\nprint('no licence', flush=True)\nos._exit(3)\n");
    Result result = project.run("run", "bad.py", "--no-check");

    assertThat(result.err())
        .contains("dagproof: bad.py: Python ended with exit code 3")
        .containsPattern("its last line in \\S+/dag.log: no licence");
    assertThat(result.exitCode()).isEqualTo(3);
  }

  /** It never ends by itself: the test has a time limit. */
  @Test
  void threadThatTheFileLeavesDoesNotKeepTheRun() throws Exception {
    String odd =
        """
        import threading
        threading.Thread(target=threading.Event().wait).start()
        """;
    Files.writeString(folder.resolve("odd.py"), odd + GOOD);
    try (RunProcess run =
        RunProcess.start(folder, Map.of("TEST_FILE", "odd"), "run", "odd.py", "--no-check")) {
      List<ProcessHandle> started = List.of();
      Result result = run.end(started);

      assertThat(result.out()).contains("DAG good: success");
    }
  }

  /** An import that sleeps, and one that never lets go of the interpreter. */
  @ParameterizedTest
  @ValueSource(strings = {"time.sleep(600)", "sum(range(10**13))"})
  void importEndsWithDagproofHoweverThatEnds(String busy) throws Exception {
    String call =
        """
        import os, socket, time
        calls = socket.create_connection(("127.0.0.1", int(os.environ["TEST_PORT"])))
        """;
    Files.writeString(folder.resolve("long.py"), call + busy + "\n");
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RunProcess run =
            RunProcess.start(
                folder,
                Map.of("TEST_PORT", Integer.toString(listener.getLocalPort())),
                "run",
                "long.py",
                "--no-check");
        Socket connection = listener.accept()) {
      run.killAlone();

      // The end of the process that imports closes it.
      assertThat(connection.getInputStream().read()).isEqualTo(-1);
    }
  }
}
