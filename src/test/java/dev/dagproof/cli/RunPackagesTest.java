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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Python without jinja2 and pendulum: a task that needs one has it got, or is told how. */
@Timeout(300)
class RunPackagesTest {
  private static final String DAG =
      """
      from airflow.sdk import DAG, task

      with DAG("needs", schedule=None):

          @task
          def plain():
              return 1

          @task
          def dates(value):
              import pendulum
              return pendulum.datetime(2024, 1, value).to_date_string()

          @task
          def again(day):
              import jinja2
              return jinja2.Template("on {{ day }}").render(day=day)

          again(dates(plain()))
      """;

  @TempDir Path folder;
  private Path cache = Path.of("");

  @BeforeEach
  void environment() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("dag.py"), DAG);
    cache = RunCache.fresh(folder);
    Process made =
        new ProcessBuilder("python3", "-m", "venv", "--without-pip", ".venv")
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(made.waitFor()).isEqualTo(0);
  }

  /** JUnit warns of each link that it removes. */
  @AfterEach
  void remove() throws IOException {
    RunCache.remove(folder);
  }

  @Test
  void areInstalledWhileTheTaskWaits() throws Exception {
    TestProject project = new TestProject(folder).variable("XDG_CACHE_HOME", cache.toString());
    Result result = project.run("run", "dag.py", "--no-check");

    assertThat(result.out().lines())
        .anyMatch(line -> line.contains("dates: installing"))
        .noneMatch(line -> line.contains("again: installing"))
        .anyMatch(line -> line.matches("DAG needs: success .* \\(3 success\\)"));
    assertThat(result.exitCode()).isEqualTo(0);

    Result second = project.run("run", "dag.py", "--no-check");
    assertThat(second.out()).contains("(3 success)").doesNotContain("installing");
  }

  /** The file itself needs one; only dagproof is told to end, as by an editor. */
  @Test
  void interruptionEndsTheInstallation() throws Exception {
    Files.writeString(folder.resolve("dag.py"), "import pendulum\n" + DAG);
    try (ServerSocket index = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      index.setSoTimeout(60_000);
      String url = "http://127.0.0.1:" + index.getLocalPort() + "/simple";
      try (RunProcess run = start(url);
          Socket connection = index.accept()) {
        assertThat(connection.isConnected()).isTrue();
        List<ProcessHandle> started = run.children();
        run.interruptAlone();
        Result result = run.end(started);

        assertThat(result.err()).contains("interrupted").doesNotContain("\tat ");
        assertThat(result.exitCode()).isEqualTo(130);
      }
    }
  }

  private RunProcess start(String index) throws IOException {
    return RunProcess.start(
        folder,
        Map.of(
            "XDG_CACHE_HOME",
            cache.toString(),
            "PIP_INDEX_URL",
            index,
            "PIP_RETRIES",
            "0",
            "PIP_NO_CACHE_DIR",
            "1",
            "UV_DEFAULT_INDEX",
            index,
            "UV_HTTP_RETRIES",
            "0",
            "UV_NO_CACHE",
            "1",
            "NO_PROXY",
            "*"),
        "run",
        "dag.py",
        "--no-check");
  }

  @Test
  void taskSaysWhatToInstallWhereThereIsNoNetwork() throws Exception {
    try (RunProcess run = start("http://127.0.0.1:9/simple")) {
      Result result = run.end();

      assertThat(result.out())
          .contains("`dates` failed: ModuleNotFoundError: pendulum is needed, and ")
          .contains("dag.py:11 in dates")
          .contains("-m pip install pendulum")
          .containsPattern("plain +success")
          .containsPattern("again +upstream_failed");
      assertThat(result.exitCode()).isEqualTo(1);
    }
  }
}
