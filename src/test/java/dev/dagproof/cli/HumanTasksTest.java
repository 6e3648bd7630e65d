package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tasks that wait for a person, and models of a database that is not there. */
class HumanTasksTest {
  private static final String DAG =
      """
      from airflow.sdk import DAG, task
      from airflow.models import DagModel
      from airflow.providers.standard.operators.hitl import (
          ApprovalOperator, HITLBranchOperator, HITLEntryOperator, HITLOperator)
      from airflow.providers.smtp.operators.smtp import EmailOperator
      from airflow.providers.standard.sensors.external_task import ExternalTaskSensor

      with DAG("human", schedule=None):
          HITLOperator(task_id="ask", subject="at {{ ds }}", options=["a", "b"], defaults="a")
          ApprovalOperator(task_id="approve", subject="fine?")
          HITLEntryOperator(task_id="enter", subject="how much?", params={"n": 1})
          HITLBranchOperator(
              task_id="choose", subject="where?", options=["x"], options_mapping={"x": "ask"})

          HITLEntryOperator.partial(task_id="enter_both").expand(subject=["c", "d"])
          EmailOperator.partial(task_id="mail", subject="s", html_content="h", cc="x").expand(to=["a"])
          ExternalTaskSensor.partial(task_id="wait").expand(external_dag_id=["other"])

          @task
          def query():
              return DagModel.get_dagmodel("human")

          query()
          ADDITION
      """;

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project =
        new TestProject(folder)
            .variable("XDG_CACHE_HOME", RunCache.shared())
            .file("mock.json", "{\"ask\": {\"chosen_options\": [\"b\"]}}");
  }

  @Test
  void questionsAreSimulatedAndDatabaseIsMissed() {
    JsonNode tasks =
        new JsonMapper()
            .readTree(run("", "--airflow-version=3.3", "--output-format=json").out())
            .path("tasks");

    for (JsonNode task : tasks) {
      String expected = task.path("task_id").asString().equals("query") ? "failed" : "simulated";
      assertThat(task.path("state").asString()).as(task.toString()).isEqualTo(expected);
    }
    assertThat(tasks.path(0).path("rendered").path("subject").asString())
        .isEqualTo("at 2024-01-01");
    assertThat(tasks.path(0).path("xcoms").toString()).contains("{\"chosen_options\":[\"b\"]}");
    assertThat(tasks.toString()).contains("a run of dagproof has no metadata database");
  }

  @Test
  void argumentsAreCheckedAsAirflowDoes() {
    assertThat(refused("HITLOperator(task_id='q', subject='s', options=[])"))
        .contains("\"options\" cannot be empty.");
    assertThat(refused("HITLOperator(task_id='q', subject='s', options=['a'], defaults='b')"))
        .contains("defaults \"['b']\" should be a subset of options \"['a']\"");
    assertThat(refused("ApprovalOperator(task_id='q', subject='s', multiple=True)"))
        .contains("Passing multiple to ApprovalOperator is not allowed.");
    assertThat(refused("HITLEntryOperator(task_id='q', subject='s', params={'_options': 1})"))
        .contains("\"_options\" is not allowed in params");
    assertThat(
            refused(
                "HITLBranchOperator(task_id='q', subject='s', options=['a'],"
                    + " options_mapping={'b': 'ask'})"))
        .contains("`options_mapping` contains keys that are not in `options`: ['b']");
  }

  @Test
  void olderAirflowHasNone() {
    project.file(
        "human.py",
        """
        from airflow import DAG
        from airflow.providers.standard.operators.hitl import HITLOperator

        with DAG("human"):
            HITLOperator(task_id="ask", subject="s", options=["a"])
        """);
    assertThat(project.run("run", "human.py", "--no-check", "--airflow-version=2.11").err())
        .contains("Human in the loop functionality needs Airflow 3.1+.");
  }

  private String refused(String statement) {
    return run(statement, "--airflow-version=3.3").err();
  }

  private Result run(String addition, String... options) {
    project.file("human.py", DAG.replace("ADDITION", addition));
    String[] arguments = new String[options.length + 6];
    System.arraycopy(
        new String[] {
          "run", "human.py", "--no-check", "--logical-date=2024-01-01", "--mock", "mock.json"
        },
        0,
        arguments,
        0,
        6);
    System.arraycopy(options, 0, arguments, 6, options.length);
    return project.run(arguments);
  }
}
