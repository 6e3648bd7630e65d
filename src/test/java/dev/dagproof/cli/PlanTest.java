package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code dagproof run --plan}: what a run would do, without the run. */
class PlanTest {
  private static final String DAG =
      """
      from airflow.providers.amazon.aws.operators.s3 import S3CopyObjectOperator
      from airflow.providers.standard.operators.bash import BashOperator
      from airflow.sdk import DAG, task

      with DAG("planned", schedule=None):

          @task
          def rows():
              open("it_ran", "w").close()
              return [1, 2]

          @task.virtualenv(requirements=["no-such-package==1.0"])
          def load(rows):
              return rows

          tell = BashOperator(
              task_id="tell",
              bash_command="echo {{ ds }} {{ ti.xcom_pull('rows') }}",
              trigger_rule="all_done",
          )
          copy = S3CopyObjectOperator(task_id="copy", source_bucket_key="s3://{{ ds_nodash }}")
          load(rows()) >> [tell, copy]
          BashOperator.partial(task_id="each").expand(bash_command=["a {{ ds }}", "b"])
      """;

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project =
        new TestProject(folder)
            .variable("XDG_CACHE_HOME", RunCache.shared())
            .file("planned.py", DAG);
  }

  @Test
  void showsOrderTemplatesEnvironmentsAndWhatIsSimulated() {
    Result result =
        project.run("run", "planned.py", "--no-check", "--plan", "--logical-date", "2024-01-31");

    assertThat(result.out())
        .contains("DAG planned: plan of a run for 2024-01-31T00:00:00+00:00; no task was executed")
        .contains("1  rows  ")
        .contains("2  load  ")
        .contains("after rows")
        .contains("environment  no-such-package==1.0 (is to be built)")
        .contains("3  tell  BashOperator  after load (all_done)")
        .contains("bash_command  echo 2024-01-31 <result of rows>")
        .contains("would be simulated")
        .contains("source_bucket_key  s3://20240131")
        .contains("bash_command  [\"a 2024-01-31\", \"b\"]")
        .contains("5 tasks, 1 of them simulated; 1 environment to be built");
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(Files.exists(folder.resolve("it_ran"))).isFalse();
  }

  @Test
  void jsonHoldsTheSame() {
    Result result =
        project.run("run", "planned.py", "--no-check", "--plan", "--output-format", "json");
    JsonNode plan = new JsonMapper().readTree(result.out());

    JsonNode load = plan.path("tasks").valueStream().filter(this::isLoad).findFirst().orElseThrow();
    assertThat(load.path("step").asInt()).isEqualTo(2);
    assertThat(load.path("upstream").path(0).asString()).isEqualTo("rows");
    assertThat(load.path("environment").path("built").asBoolean(true)).isFalse();
  }

  private boolean isLoad(JsonNode task) {
    return task.path("task_id").asString().equals("load");
  }

  @Test
  void templateThatCannotBeReadIsTold() {
    project.file(
        "wrong.py",
        """
        from airflow.providers.standard.operators.bash import BashOperator
        from airflow.sdk import DAG

        with DAG("wrong", schedule=None):
            BashOperator(task_id="open", bash_command="echo {{ ds ")
        """);

    Result result = project.run("run", "wrong.py", "--no-check", "--plan");

    assertThat(result.out()).contains("cannot be rendered  jinja2.exceptions.TemplateSyntaxError");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void templateThatFailsIsToldWithItsField() {
    project.file(
        "wrong.py",
        """
        from airflow.providers.standard.operators.bash import BashOperator
        from airflow.sdk import DAG

        def broken():
            raise ValueError("no macro")

        with DAG("wrong", schedule=None, user_defined_macros={"broken": broken}):
            BashOperator(task_id="name", bash_command="echo {{ nobody }}")
            BashOperator(task_id="filter", bash_command="echo {{ ds | no_filter }}")
            BashOperator(task_id="macro", bash_command="echo {{ broken() }}")
            BashOperator(task_id="later", bash_command="echo {{ ti.xcom_pull('name') / 2 }}")
        """);

    Result result = project.run("run", "wrong.py", "--no-check", "--plan");

    assertThat(result.out())
        .contains("UndefinedError: in bash_command: 'nobody' is undefined")
        .contains("TemplateAssertionError: in bash_command: No filter named 'no_filter'")
        .contains("echo {{ broken() }} (cannot be rendered: ValueError: no macro)")
        .containsPattern("(?m)bash_command  echo \\{\\{ ti.xcom_pull\\('name'\\) / 2 }}$");
    assertThat(result.exitCode()).isEqualTo(1);
  }
}
