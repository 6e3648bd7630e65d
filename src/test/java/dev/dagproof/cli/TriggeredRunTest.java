package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs that tasks start, and what a DAG is told of its own end. */
class TriggeredRunTest {
  private static final String DAGS =
      """
      from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator
      from airflow.sdk import DAG, task

      with DAG("inner", schedule=None):

          @task
          def twice(dag_run=None):
              return dag_run.conf["n"] * 2

          twice()

      with DAG("failing", schedule=None):

          @task
          def fails():
              raise ValueError("no")

          fails()

      with DAG("waits", schedule=None):
          TriggerDagRunOperator(
              task_id="go", trigger_dag_id="inner", conf={"n": 4}, wait_for_completion=True
          )

      with DAG("waits_for_failure", schedule=None):
          TriggerDagRunOperator(
              task_id="go", trigger_dag_id="failing", wait_for_completion=True
          )

      with DAG("does_not_wait", schedule=None):
          TriggerDagRunOperator(task_id="go", trigger_dag_id="failing")

      with DAG("endless", schedule=None):
          TriggerDagRunOperator(task_id="go", trigger_dag_id="endless")

      with DAG("twice_the_same", schedule=None):
          for name in ("a", "b"):
              TriggerDagRunOperator(
                  task_id=name, trigger_dag_id="inner", trigger_run_id="one", conf={"n": 1}
              )

      with DAG("elsewhere", schedule=None):
          TriggerDagRunOperator(task_id="go", trigger_dag_id="of_another_file")
      """;

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project =
        new TestProject(folder).variable("XDG_CACHE_HOME", RunCache.shared()).file("dags.py", DAGS);
  }

  private JsonNode json(String dag) {
    Result result = project.run("run", "dags.py", dag, "--jobs", "1", "--output-format", "json");
    return new JsonMapper().readTree(result.out());
  }

  @Test
  void runsTheOtherDagAndWaitsForIt() {
    JsonNode run = json("waits");

    assertThat(run.path("state").asString()).isEqualTo("success");
    JsonNode inner = run.path("triggered").path(0);
    assertThat(inner.path("dag_id").asString()).isEqualTo("inner");
    assertThat(inner.path("tasks").path(0).path("xcoms").path(0).path("value").asInt())
        .isEqualTo(8);
  }

  @Test
  void failureOfTheOtherRunFailsTheTaskThatWaits() {
    Result result = project.run("run", "dags.py", "waits_for_failure");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("failing.fails: failed")
        .contains("ValueError: no")
        .contains("failing failed with failed states failed");
  }

  @Test
  void failureOfARunThatNobodyWaitsForIsTold() {
    Result result = project.run("run", "dags.py", "does_not_wait");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .containsPattern("DAG does_not_wait: success .*; a triggered run failed");
  }

  @Test
  void dagThatTriggersItselfComesToAnEnd() {
    JsonNode run = json("endless");

    assertThat(run.path("triggered").size()).isEqualTo(50);
    assertThat(run.path("triggered").path(49).path("state").asString()).isEqualTo("failed");
  }

  @Test
  void runIdIsUsedOnce() {
    JsonNode run = json("twice_the_same");

    assertThat(run.path("triggered").size()).isEqualTo(1);
    assertThat(run.path("tasks").path(1).path("error").path("kind").asString())
        .isEqualTo("DagRunAlreadyExists");
  }

  @Test
  void dagOfAnotherFileIsNotRunAndDoesNotFail() {
    JsonNode run = json("elsewhere");

    assertThat(run.path("state").asString()).isEqualTo("success");
    assertThat(run.path("triggered").size()).isEqualTo(0);
  }

  @Test
  void dagIsToldHowItEnded() throws IOException {
    project.file(
        "told.py",
        """
        from airflow.sdk import DAG, task

        def note(context):
            with open("told.txt", "a") as file:
                file.write(context["reason"] + " " + context["ti"].task_id + "\\n")

        def breaks(context):
            raise KeyError("oh")

        with DAG("good", schedule=None, on_success_callback=note, on_failure_callback=breaks):

            @task
            def fine():
                pass

            fine()

        with DAG("bad", schedule=None, on_failure_callback=[breaks, note]):

            @task
            def fails():
                raise ValueError("no")

            fails() >> fine()
        """);

    project.run("run", "told.py", "good");
    Result bad = project.run("run", "told.py", "bad");

    assertThat(Files.readString(folder.resolve("told.txt")))
        .isEqualTo("success fine\ntask_failure fails\n");
    assertThat(bad.out()).contains("the DAG's on_failure_callback raised KeyError: 'oh'");
  }

  @Test
  void confThatIsNoJsonForOthersDoesNotHang() {
    project.file(
        "nan.py",
        """
        from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator
        from airflow.sdk import DAG

        with DAG("nan", schedule=None):
            TriggerDagRunOperator(
                task_id="go", trigger_dag_id="elsewhere", conf={"x": float("nan"), "y": 10**1200}
            )
        """);

    assertThat(project.run("run", "nan.py").out()).contains("DAG nan: success");
  }

  @Test
  void callbackThatEndsItsProcessIsToldAndTimeoutLeavesItAlone() {
    project.file(
        "told.py",
        """
        from datetime import timedelta
        from airflow.sdk import DAG, task
        import os

        with DAG(
            "told",
            schedule=None,
            dagrun_timeout=timedelta(minutes=1),
            on_success_callback=lambda context: os._exit(3),
        ):

            @task
            def fine():
                pass

            fine()
        """);
    Result result = project.run("run", "told.py");

    assertThat(result.out())
        .contains("a callback of the DAG: its process ended with exit code 3")
        .contains("DAG told: success");
  }
}
