package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The project ab_test with its virtualenv task, broken and fixed; all runs share a cache. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class RunVirtualenvTest {
  private static final String PATH = "dags/etl_dag.py";

  private Path folder = Path.of("");
  private Path cache = folder;

  /** Two dagproofs that find no environment, and start at the same time. */
  private List<Result> firstRuns = List.of();

  @BeforeAll
  void runTwice(@TempDir Path fresh) throws Exception {
    folder = fresh;
    cache = RunCache.fresh(fresh);
    copy("fixed");
    Map<String, String> variables = Map.of("XDG_CACHE_HOME", cache.toString());
    String[] args = {"run", PATH, "--airflow-version", "2.11"};
    try (RunProcess one = RunProcess.start(folder, variables, args);
        RunProcess other = RunProcess.start(folder, variables, args)) {
      firstRuns = List.of(one.end(), other.end());
    }
  }

  /** JUnit warns of each link that it removes. */
  @AfterAll
  void remove() throws IOException {
    RunCache.remove(cache);
  }

  private TestProject copy(String form) throws IOException {
    TestProject project = new TestProject(folder).variable("XDG_CACHE_HOME", cache.toString());
    Path source = Path.of("testdata/projects/ab_test", form);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        project.file("dags/" + source.relativize(file), Files.readAllBytes(file));
      }
    }
    return project.file(
        "dags/pandas.py", Files.readAllBytes(Path.of("testdata/run/standins/pandas.py")));
  }

  private static long builds(String out) {
    return out.lines().filter(line -> line.contains("transform: creating an environment")).count();
  }

  @Test
  void runsAtOnceBuildOneEnvironment() {
    assertThat(firstRuns)
        .allSatisfy(
            run -> {
              assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(0);
              assertThat(run.out()).contains("DAG ab_test: success").contains("(3 success)");
            });
    assertThat(builds(firstRuns.get(0).out()) + builds(firstRuns.get(1).out())).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.11", "3.3"})
  void laterRunsBuildNothing(String version) throws IOException {
    Result result = copy("fixed").run("run", PATH, "--airflow-version", version);

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("(3 success)");
    assertThat(builds(result.out())).isEqualTo(0);
    assertThat(result.exitCode()).isEqualTo(0);
  }

  /** What each version says is in the project's README. */
  @ParameterizedTest
  @CsvSource({
    "2.11, TypeError: cannot pickle 'module' object",
    "3.3,  AirflowException: Failed to serialize op_kwargs. The following keys contain objects"
        + " that cannot be pickled",
  })
  void brokenFailsAsInAirflow(String version, String cause) throws IOException {
    TestProject project = copy("broken");
    // It is another environment, with the packages of Python, and fails before toolz is needed.
    project.file(
        "dags/etl_dag.py", project.text("dags/etl_dag.py").replace("\"toolz==1.1.0\"", ""));
    Result result = project.run("run", PATH, "--no-check", "--airflow-version", version);

    assertThat(result.out())
        .contains("`transform` failed: " + cause)
        .contains("modules/transform.py:11 in transform_function")
        .contains("cannot be sent to another interpreter")
        .containsPattern("load +upstream_failed +all_success: `transform` failed");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.11", "3.3"})
  void nextMistakeIsShownAtTheUsersLine(String version) throws IOException {
    TestProject project = copy("broken");
    project.file(
        "dags/etl_dag.py",
        project
            .text("dags/etl_dag.py")
            .replace("==1.1.0\"],", "==1.1.0\"], system_site_packages=False,"));
    Result result = project.run("run", PATH, "--no-check", "--airflow-version", version);

    assertThat(result.out())
        .contains("`transform` failed: KeyError: 'ti'")
        .contains("modules/transform.py:14 in transform_function")
        .contains("> 14 |     ti = kwargs[\"ti\"]");
    assertThat(builds(result.out())).isEqualTo(0);
    assertThat(result.exitCode()).isEqualTo(1);
  }
}
