package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dagproof.cli.TestProject.Result;
import dev.dagproof.rules.Rules;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code dagproof run}: a DAG is executed by a real Python, and the person is told how it went. */
class RunTest {
  private static final String SUMS =
      """
      from airflow.sdk import DAG, task

      with DAG("sums", schedule=None):

          @task
          def numbers():
              return [1, 2, 3]

          @task
          def double(number):
              return number * 2

          @task
          def add(doubled):
              print("adding")
              return sum(doubled)

          add(double.expand(number=numbers()))
      """;

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project =
        new TestProject(folder).variable("XDG_CACHE_HOME", RunCache.shared()).file("sums.py", SUMS);
  }

  @Test
  void tellsEachChangeAndTheEnd() {
    Result result = project.run("run", "sums.py");

    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines())
        .anyMatch(line -> line.matches(" +[0-9.]+ s +running +numbers"))
        .anyMatch(line -> line.matches("double\\[2\\] +success +1 +[0-9.]+ s"))
        .anyMatch(line -> line.matches("DAG sums: success in [0-9.]+ s \\(5 success\\)"));
    assertThat(result.exitCode()).isEqualTo(0);
  }

  @Test
  void jsonHoldsTaskInstancesAndTheirXComs() {
    Result result =
        project.run(
            "run", "sums.py", "sums", "--output-format", "json", "--logical-date", "2024-01-01");
    JsonNode run = new JsonMapper().readTree(result.out());

    assertThat(run.path("dag_id").asString()).isEqualTo("sums");
    assertThat(run.path("state").asString()).isEqualTo("success");
    assertThat(run.path("tasks"))
        .extracting(
            task -> task.path("task_id").asString(),
            task -> task.path("map_index").asInt(),
            task -> task.path("state").asString())
        .containsExactly(
            tuple("numbers", -1, "success"),
            tuple("double", 0, "success"),
            tuple("double", 1, "success"),
            tuple("double", 2, "success"),
            tuple("add", -1, "success"));
    assertThat(run.path("tasks").path(4).path("xcoms").path(0).path("value").asInt()).isEqualTo(12);
  }

  @Test
  void failureShowsTheUsersLine() {
    project.file("sums.py", SUMS.replace("return number * 2", "return number / (number - 2)"));
    Result result = project.run("run", "sums.py");

    assertThat(result.out())
        .contains("`double[1]` failed: ZeroDivisionError: division by zero")
        .contains("sums.py:11 in double")
        .contains("> 11 |         return number / (number - 2)")
        .contains("all_success: `double[1]` failed");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void failureInsideALibraryShowsTheUsersLine() {
    project.file("sums.py", SUMS.replace("return number * 2", "__import__('json').loads('no')"));
    Result result = project.run("run", "sums.py");

    assertThat(result.out())
        .contains("`double[0]` failed: json.decoder.JSONDecodeError: Expecting value")
        .contains("sums.py:11 in double");
  }

  @Test
  void checkComesFirst() {
    project.file(
        "late.py",
        """
        import json
        from airflow.sdk import DAG, task

        with DAG("late", schedule=None):

            @task.virtualenv(requirements=["six"])
            def shipped():
                return json.loads("1")

            shipped()
        """);
    Result result = project.rules(Rules.all()).run("run", "late.py");

    assertThat(result.err()).contains("VENV103").contains("not run: the check found errors");
    assertThat(result.out()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void failureNamesTheRuleThatExplainsIt() {
    project
        .rules(Rules.all())
        .file(
            "shipped.py",
            """
            import json
            from airflow.sdk import DAG, task

            with DAG("shipped", schedule=None):

                @task.virtualenv
                def late():
                    text = "[1]"
                    return json.loads(text)

                late()
            """);
    Result text = project.run("run", "shipped.py", "--no-check", "--task", "late");

    assertThat(text.out())
        .contains("`late` failed: NameError: name 'json' is not defined")
        .contains("  rule: VENV103 `json` is imported outside of `late`")
        .contains("write `import json` inside of `late`");

    JsonNode error =
        new JsonMapper()
            .readTree(project.run("run", "shipped.py", "--output-format", "json").out())
            .path("tasks")
            .path(0)
            .path("error")
            .path("cause");
    assertThat(error.path("rule").path("code").asString()).isEqualTo("VENV103");
    assertThat(error.path("rule").path("line").asInt()).isEqualTo(9);
  }

  @Test
  void failureThatNoRuleExplainsNamesNone() {
    project.rules(Rules.all()).file("sums.py", SUMS.replace("sum(doubled)", "doubled[7]"));
    Result result = project.run("run", "sums.py");

    assertThat(result.out()).contains("`add` failed: IndexError").doesNotContain("rule:");
  }

  @Test
  void dagIsNamedWhereThereAreSeveral() {
    project.file("both.py", SUMS + SUMS.replace("\"sums\"", "\"more\""));

    Result several = project.run("run", "both.py");
    assertThat(several.err()).contains("there are several DAGs; name one of them: sums, more");
    assertThat(several.exitCode()).isEqualTo(2);

    Result unknown = project.run("run", "both.py", "summs");
    assertThat(unknown.err()).contains("there is no DAG `summs`; there are: sums, more");
    assertThat(unknown.exitCode()).isEqualTo(2);

    assertThat(project.run("run", "both.py", "--list").out()).isEqualTo("sums\nmore\n");
  }

  @Test
  void partOfDagRuns() {
    Result result = project.run("run", "sums.py", "--until", "double");

    assertThat(result.out()).contains("(4 success)").doesNotContain("adding");

    Result none = project.run("run", "sums.py", "--task", "doble");
    assertThat(none.err()).contains("--task: the DAG `sums` has no task `doble`");
    assertThat(none.exitCode()).isEqualTo(2);
  }

  @Test
  void markedTasksAreNotRun() {
    Result result = project.run("run", "sums.py", "--mark-success", "d*", "--mark-success", "add");

    assertThat(result.out()).contains("marked, not run").contains("DAG sums: success");
  }

  @Test
  void whatCannotRunHereIsSimulatedAndSaysSo() {
    project
        .file(
            "cloud.py",
            """
            from airflow.providers.amazon.aws.operators.athena import AthenaOperator
            from airflow.sdk import DAG, task

            with DAG("cloud", schedule=None):
                query = AthenaOperator(
                    task_id="query", query="SELECT '{{ ds }}'", database="d", output_location="s3://b"
                )

                @task
                def show(rows):
                    print("rows", rows)
                    return rows

                show(query.output)
            """)
        .file("mock.json", "{\"query\": \"abc-1\"}");
    Result result =
        project.run("run", "cloud.py", "--mock", "mock.json", "--logical-date", "2024-01-31");

    assertThat(result.out())
        .contains("1 success, 1 simulated")
        .contains("Simulated tasks were checked and rendered, but did nothing.");
    assertThat(result.exitCode()).isEqualTo(0);

    JsonNode run =
        new JsonMapper()
            .readTree(
                project
                    .run("run", "cloud.py", "--mock", "mock.json", "--output-format", "json")
                    .out());
    assertThat(run.path("simulated").asInt()).isEqualTo(1);
    assertThat(run.path("tasks").path(1).path("xcoms").path(0).path("value").asString())
        .isEqualTo("abc-1");
  }

  @Test
  void optionsThatMakeNoSenseAreNamed() {
    assertThat(project.run("run", "nothing.py").err())
        .contains("there is no file or folder `nothing.py`");
    assertThat(project.run("run", "sums.py", "--conf", "{").err())
        .contains("--conf")
        .contains("JSON");
    assertThat(project.run("run", "sums.py", "--jobs", "0").err())
        .contains("--jobs: `0` is not a number from 1 on");
    assertThat(project.run("run", "sums.py", "--variables", "none.json").err())
        .contains("--variables: there is no file `none.json`");
  }

  @Test
  void reportIsOnePage() {
    Result result = project.run("run", "sums.py", "--report", "report.html");

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(project.text("report.html"))
        .contains("<title>sums</title>")
        .contains("adding")
        .doesNotContain("{{")
        .contains("default-src 'none'");
  }
}
