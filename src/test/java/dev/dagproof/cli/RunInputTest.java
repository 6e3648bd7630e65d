package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person gives to a run, in the forms that Airflow reads, and how a run goes on. */
class RunInputTest {
  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project =
        new TestProject(folder)
            .variable("XDG_CACHE_HOME", RunCache.shared())
            .file(
                "given.py",
                """
                from airflow.sdk import BaseHook, DAG, Variable, task

                with DAG("given", schedule=None):

                    @task
                    def variables():
                        return [Variable.get("city"), Variable.get("sizes", deserialize_json=True)]

                    @task
                    def connection():
                        found = BaseHook.get_connection("store")
                        return [found.conn_type, found.host, found.port, found.login]

                    variables()
                    connection()
                """)
            .file("v.json", "{\"city\": \"Oslo\", \"sizes\": [1, 2]}")
            .file("v.yaml", "home: &home Oslo\ncity: *home\nsizes: [1, 2]\n")
            .file("v.env", "# a comment\ncity=Oslo\nsizes='[1, 2]'\n")
            .file("c.json", "{\"store\": \"postgresql://me@db:5432/x\"}")
            .file("c.yml", "store:\n  conn_type: postgres\n  host: db\n  port: 5432\n  login: me\n")
            .file("c.env", "store=postgresql://me@db:5432/x\n");
  }

  private Map<String, String> values(String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "run";
    arguments[1] = "--output-format";
    arguments[2] = "json";
    arguments[3] = "given.py";
    System.arraycopy(options, 0, arguments, 4, options.length);
    JsonNode run = new JsonMapper().readTree(project.run(arguments).out());
    Map<String, String> values = new HashMap<>();
    for (JsonNode task : run.path("tasks")) {
      values.put(
          task.path("task_id").asString(), task.path("xcoms").path(0).path("value").toString());
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource({"v.json,c.json", "v.yaml,c.yml", "v.env,c.env"})
  void variablesAndConnectionsComeFromFiles(String variables, String connections) {
    assertThat(values("--variables", variables, "--connections", connections))
        .containsEntry("variables", "[\"Oslo\",[1,2]]")
        .containsEntry("connection", "[\"postgres\",\"db\",5432,\"me\"]");
  }

  @Test
  void fileThatIsNoneOfThemIsNamedWithItsLine() {
    project
        .file("twice.yaml", "a: 1\na: 2\n")
        .file("bad.yaml", "city: [Oslo\n")
        .file("bad.env", "city=Oslo\nand more\n");

    assertThat(project.run("run", "given.py", "--variables", "bad.yaml").err())
        .contains("--variables: bad.yaml, line 2 is no YAML: expected ',' or ']'");
    assertThat(project.run("run", "given.py", "--variables", "twice.yaml").err())
        .contains("--variables: twice.yaml, line 2 is no YAML: found duplicate key a");
    assertThat(project.run("run", "given.py", "--variables", "bad.env").err())
        .contains("--variables: bad.env, line 2: neither");
  }

  @Test
  void debuggerNeedsATerminal() {
    Result result = project.run("run", "given.py", "--pdb", "variables");

    assertThat(result.err()).contains("--pdb needs a terminal");
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @Test
  void patternThatFitsNoTaskIsNamed() {
    Result result = project.run("run", "given.py", "--mark-success", "variabels");

    assertThat(result.err()).contains("--mark-success: the DAG `given` has no task `variabels`");
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @Test
  void taskThatIsNotRunHasTheXComsOfAMock() {
    project
        .file(
            "part.py",
            """
            from airflow.sdk import DAG, task

            with DAG("part", schedule=None):

                @task
                def slow():
                    raise RuntimeError("not in this run")

                @task
                def fast(rows):
                    return len(rows)

                fast(slow())
            """)
        .file("mock.yaml", "slow: [a, b, c]\n");
    Result result =
        project.run(
            "run", "part.py", "--task", "fast", "--mock", "mock.yaml", "--output-format", "json");
    JsonNode run = new JsonMapper().readTree(result.out());

    assertThat(run.path("tasks").path(0).path("xcoms").path(0).path("value").asInt()).isEqualTo(3);
    project.file("typo.yaml", "slwo: 1\n");
    assertThat(project.run("run", "part.py", "--mock", "typo.yaml").err())
        .contains("--mock: the DAG `part` has no task `slwo`");
  }

  @Test
  void failFastEndsARunUnlessItIsToKeepGoing() {
    project.file(
        "fast.py",
        """
        from airflow.sdk import DAG, task

        with DAG("fast", schedule=None, fail_fast=True):

            @task
            def fails():
                raise ValueError("no")

            @task
            def first():
                pass

            @task
            def last():
                pass

            fails()
            first() >> last()
        """);

    assertThat(project.run("run", "fast.py", "--jobs", "1").out())
        .contains("(1 failed, 2 skipped)");
    assertThat(project.run("run", "fast.py", "--keep-going").out())
        .contains("(2 success, 1 failed)");
  }

  @Test
  void mockThatIsNotUsedAndTaskThatIsLeftOutAreTold() {
    project.file("mock.json", "{\"variables\": 1}");

    assertThat(project.run("run", "given.py", "--mock", "mock.json").out())
        .contains("`variables` runs, so its mock is not used");
    project.file(
        "row.py",
        """
        from airflow.sdk import DAG, task

        with DAG("row", schedule=None):

            @task
            def first():
                return 1

            @task
            def last(number):
                return number

            last(first())
        """);
    assertThat(project.run("run", "row.py", "--task", "last").out())
        .contains("not run: `first`; --mock can give their results");
    assertThat(project.run("run", "row.py", "--from", "last", "--until", "first").err())
        .contains("nothing lies between --from and --until");
  }

  @Test
  void reportThatCannotBeWrittenIsToldBeforeTheRun() {
    Result result = project.run("run", "given.py", "--report", "no/such/folder.html");

    assertThat(result.err()).contains("--report: `no/such/folder.html`");
    assertThat(result.out()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @Test
  void taskThatFailsFastEndedIsNotTriedAgain() {
    project.file(
        "fast.py",
        """
        import os
        import time
        from airflow.sdk import DAG, task

        with DAG("fast", schedule=None, fail_fast=True):

            @task
            def fails():
                while not os.path.exists("runs"):
                    time.sleep(0.01)
                raise ValueError("no")

            @task(retries=3)
            def runs():
                open("runs", "w").close()
                while True:
                    time.sleep(0.01)

            fails()
            runs()
        """);

    assertThat(project.run("run", "fast.py", "--jobs", "2", "--fast-retries").out())
        .contains("fail_fast: `fails` failed")
        .contains("(2 failed)");
  }

  @Test
  void nameThatWouldLoseATaskIsAnError() {
    project.file(
        "typo.py",
        """
        from airflow.sdk import DAG, taks

        with DAG("typo", schedule=None):

            @taks
            def lost():
                pass

            lost()
        """);
    Result result = project.run("run", "typo.py", "--no-check");

    assertThat(result.err()).contains("typo.py:5: ImportError: cannot import name 'taks'");
    assertThat(result.exitCode()).isEqualTo(3);
  }

  @Test
  void tasksOfAPoolTakeTurns() {
    project.file(
        "pool.py",
        """
        import os
        from airflow.sdk import DAG, task

        with DAG("pool", schedule=None):

            @task(pool="one_at_a_time")
            def alone(number):
                os.mkdir("busy")
                sum(range(1_000_000))
                os.rmdir("busy")

            alone.expand(number=list(range(8)))
        """);

    assertThat(project.run("run", "pool.py", "--jobs", "4").out()).contains("(8 success)");
  }

  @ParameterizedTest
  @CsvSource({
    "5,          3.3,  UnmappableXComTypePushed",
    "'\"text\"', 3.3,  UnmappableXComTypePushed",
    "null,       3.3,  XComForMappingNotPushed",
    "5,          2.11, UnmappableXComTypePushed",
    "'[1, 2]',   3.3,  2 success",
  })
  void mockThatIsMappedOverIsCheckedAsAResultIs(String value, String version, String end) {
    project
        .file(
            "over.py",
            """
            from airflow.decorators import task
            from airflow.models import DAG
            from airflow.providers.amazon.aws.operators.s3 import S3ListOperator

            with DAG("over", schedule=None):
                keys = S3ListOperator(task_id="keys", bucket="b")

                @task
                def each(key):
                    return key

                each.expand(key=keys.output)
            """)
        .file("mock.json", "{\"keys\": " + value + "}");
    Result simulated =
        project.run(
            "run", "over.py", "--no-check", "--mock", "mock.json", "--airflow-version", version);

    assertThat(simulated.out()).contains(end);
    Result marked =
        project.run(
            "run",
            "over.py",
            "--no-check",
            "--mock",
            "mock.json",
            "--airflow-version",
            version,
            "--mark-success",
            "keys");
    assertThat(marked.out()).contains(end.replace("2 success", "3 success"));
  }

  @Test
  void yamlThatHoldsItselfIsNamed() {
    project.file("bad.yaml", "a: &a [*a]");
    Result result = project.run("run", "given.py", "--variables", "bad.yaml");

    assertThat(result.err()).contains("--variables: bad.yaml holds itself");
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"5", "null", "'[\"a\"]'", "true"})
  void connectionIsAUriOrAnObject(String value) {
    project.file("bad.json", "{\"store\": " + value + "}");
    Result result = project.run("run", "given.py", "--connections", "bad.json");

    assertThat(result.err())
        .contains("--connections: bad.json: connection `store` is neither a URI nor an object");
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @Test
  void versionThatStandsForAnotherIsNamed() {
    String[] run = {"run", "two.py", "--no-check", "--airflow-version"};
    project.file("two.py", "from airflow.models import DAG\n\ntwo = DAG(\"two\", schedule=None)\n");
    Map<String, String> notes =
        Map.of(
            "3.0", "Airflow 3.0: the rules of 3.3 hold in this run",
            "3.4", "Airflow 3.4: the rules of 3.3 hold in this run",
            "2.5", "Airflow 2.5: the rules of 2.11 hold in this run");
    notes.forEach((version, note) -> assertThat(withLast(run, version).out()).contains(note));

    assertThat(withLast(run, "3.3").out()).doesNotContain("hold in this run");
    Result old = withLast(run, "1.10");
    assertThat(old.err()).contains("Airflow 1.10 cannot be run");
    assertThat(old.exitCode()).isEqualTo(2);
  }

  private Result withLast(String[] arguments, String last) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = last;
    return project.run(all);
  }

  @Test
  void cacheThatCannotBeMadeIsTold() {
    Result result =
        project
            .variable("XDG_CACHE_HOME", folder.resolve("v.json").toString())
            .run("run", "given.py", "--no-check");

    assertThat(result.err()).contains("cannot write ").contains("set XDG_CACHE_HOME to a folder");
    assertThat(result.exitCode()).isEqualTo(3);
  }
}
