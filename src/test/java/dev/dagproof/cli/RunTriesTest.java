package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tasks that are tried more than once, take too long, or wait; and a run as JUnit's XML. */
class RunTriesTest {
  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(folder).variable("XDG_CACHE_HOME", RunCache.shared());
  }

  private JsonNode run(String dag, String... more) {
    List<String> args =
        new ArrayList<>(List.of("run", "dag.py", "--no-check", "--output-format", "json"));
    args.addAll(List.of(more));
    return new JsonMapper()
        .readTree(project.file("dag.py", dag).run(args.toArray(String[]::new)).out());
  }

  /** Task, state, number of tries. */
  private static List<Tuple> ends(JsonNode run) {
    List<Tuple> ends = new ArrayList<>();
    for (JsonNode task : run.path("tasks")) {
      ends.add(
          tuple(
              task.path("task_id").asString(),
              task.path("state").asString(),
              task.path("try_number").asInt()));
    }
    return ends;
  }

  @Test
  void retriesWaitAndBeginWithoutXComs() {
    JsonNode run =
        run(
            """
            import time
            from datetime import timedelta
            from pathlib import Path
            from airflow.sdk import DAG, task

            with DAG("again", schedule=None):

                @task(retries=3, retry_delay=timedelta(seconds=0.3))
                def third(ti=None):
                    with open("times", "a") as times:
                        times.write(f"{time.time()}\\n")
                    assert ti.xcom_pull(task_ids="third", key="mine") is None
                    if ti.try_number == 1:
                        ti.xcom_push(key="mine", value=1)
                    if ti.try_number < 3:
                        raise ValueError("not yet")
                    times = [float(time) for time in Path("times").read_text().split()]
                    return [later - earlier >= 0.3 for earlier, later in zip(times, times[1:])]

                third()
            """);

    assertThat(ends(run)).containsExactly(tuple("third", "success", 3));
    JsonNode xcoms = run.path("tasks").path(0).path("xcoms");
    assertThat(xcoms).hasSize(1);
    assertThat(xcoms.path(0).path("value").toString()).isEqualTo("[true,true]");
    assertThat(Path.of(run.path("folder").asString(), "logs"))
        .isDirectoryContaining(log -> log.endsWith("third.1.log"))
        .isDirectoryContaining(log -> log.endsWith("third.3.log"));
  }

  @Test
  void fastRetriesDoNotWait() {
    JsonNode run =
        run(
            """
            from datetime import timedelta
            from airflow.sdk import DAG, task
            from airflow.sdk.exceptions import AirflowFailException

            with DAG("fast", schedule=None, default_args={"retry_delay": timedelta(days=1)}):

                @task(retries=2, retry_exponential_backoff=True)
                def never():
                    raise ValueError("never")

                @task(retries=2, trigger_rule="all_done")
                def final():
                    raise AirflowFailException("no use in trying again")

                never() >> final()
            """,
            "--fast-retries");

    assertThat(ends(run)).containsExactly(tuple("never", "failed", 3), tuple("final", "failed", 1));
    assertThat(run.path("tasks").path(0).path("error").path("message").asString())
        .isEqualTo("never");
  }

  @Test
  void retryPolicySaysWhetherAndWhen() {
    JsonNode run =
        run(
            """
            from datetime import timedelta
            from airflow.sdk import DAG, ExceptionRetryPolicy, RetryAction, RetryPolicy, RetryRule, task

            class Broken(RetryPolicy):
                def evaluate(self, exception, try_number, max_tries, context=None):
                    raise RuntimeError("no idea")

            DAY = {"retries": 1, "retry_delay": timedelta(days=1)}
            RULES = ExceptionRetryPolicy(rules=[
                RetryRule(exception=ValueError, retry_delay=timedelta(0)),
                RetryRule(exception=LookupError, action=RetryAction.FAIL, reason="no such row"),
            ])

            with DAG("policies", schedule=None):

                @task(retry_policy=RULES, **DAY)
                def soon(ti=None):
                    if ti.try_number == 1:
                        raise ValueError("busy")

                @task(retry_policy=RULES, **DAY)
                def limited():
                    raise ValueError("always")

                @task(retry_policy=RULES, **DAY)
                def final():
                    raise KeyError("row")

                @task(retry_policy=Broken(), retries=1, retry_delay=0)
                def broken():
                    raise KeyError("row")

                soon()
                limited()
                final()
                broken()
            """);

    assertThat(ends(run))
        .containsExactly(
            tuple("soon", "success", 2),
            tuple("limited", "failed", 2),
            tuple("final", "failed", 1),
            tuple("broken", "failed", 2));
    assertThat(Path.of(run.path("folder").asString(), "logs/final.1.log"))
        .content()
        .contains("Retry policy decision: fail, no such row");
  }

  @Test
  void failureOfAnEarlierTryIsNotThatOfTheLast() {
    JsonNode run =
        run(
            """
            from airflow.sdk import DAG, task
            from airflow.sdk.exceptions import AirflowSkipException

            with DAG("at_last", schedule=None):

                @task(retries=1, retry_delay=0)
                def skips(ti=None):
                    if ti.try_number == 1:
                        raise ValueError("first")
                    raise AirflowSkipException("nothing to do")

                skips()
            """);

    assertThat(ends(run)).containsExactly(tuple("skips", "skipped", 2));
    assertThat(run.path("tasks").path(0).has("error")).isFalse();
  }

  @Test
  void timeoutEndsEachTry() {
    JsonNode run =
        run(
            """
            import time
            from datetime import timedelta
            from airflow.sdk import DAG, task

            with DAG("late", schedule=None):

                @task(retries=1, retry_delay=0, execution_timeout=timedelta(seconds=0.5))
                def slow():
                    time.sleep(600)

                @task(retries=1, retry_delay=0, execution_timeout=timedelta(seconds=5))
                def slow_at_first(ti=None):
                    if ti.try_number == 1:
                        raise ValueError("slow")
                    return "done"

                slow()
                slow_at_first()
            """);

    assertThat(ends(run))
        .containsExactly(tuple("slow", "failed", 2), tuple("slow_at_first", "success", 2));
    assertThat(run.path("tasks").path(0).path("error").path("kind").asString())
        .isEqualTo("AirflowTaskTimeout");
  }

  @Test
  void sensorsLeaveTheirPlaceWhileTheyWait() {
    String dag =
        """
        from pathlib import Path
        from airflow.providers.standard.sensors.python import PythonSensor
        from airflow.sdk import DAG, task

        def third_time():
            with open("pokes", "a") as pokes:
                pokes.write("x")
            return len(Path("pokes").read_text()) == 3

        with DAG("waits", schedule=None):
            waiting = {"mode": "reschedule", "poke_interval": 0.1}
            comes = PythonSensor(task_id="comes", python_callable=third_time, **waiting)
            never = {"python_callable": lambda: False, "timeout": 0.3, **waiting}
            PythonSensor(task_id="too_late", **never)
            PythonSensor(task_id="left_out", soft_fail=True, **never)

            @task
            def after():
                return len(Path("pokes").read_text())

            comes >> after()
        """;
    JsonNode run = run(dag);

    assertThat(ends(run))
        .containsExactlyInAnyOrder(
            tuple("comes", "success", 1),
            tuple("too_late", "failed", 1),
            tuple("left_out", "skipped", 1),
            tuple("after", "success", 1));
    assertThat(run.path("tasks"))
        .anySatisfy(
            task -> {
              assertThat(task.path("task_id").asString()).isEqualTo("too_late");
              assertThat(task.path("error").path("kind").asString())
                  .isEqualTo("AirflowSensorTimeout");
            })
        .anySatisfy(
            task -> {
              assertThat(task.path("task_id").asString()).isEqualTo("after");
              assertThat(task.path("xcoms").path(0).path("value").asInt()).isEqualTo(3);
            });
  }

  @Test
  void junitHoldsCausesAndWhatDidNotRun() throws Exception {
    project.file(
        "dag.py",
        """
        from airflow.sdk import DAG, task

        with DAG("shown", schedule=None):

            @task
            def good():
                return 1

            @task
            def bad():
                try:
                    {}["key"]
                except KeyError as error:
                    raise ValueError("a <wrong> & \\x00\\x1b[31mred\\x1b[0m \\ud800 message") from error

            @task
            def after(number):
                return number

            good()
            after(bad())
        """);
    TestProject.Result result =
        project.run("run", "dag.py", "--no-check", "--output-format", "junit");
    assertThat(result.exitCode()).isEqualTo(1);
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(result.out().getBytes(StandardCharsets.UTF_8)));

    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).isEqualTo("shown");
    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    NodeList cases = xml.getElementsByTagName("testcase");
    assertThat(cases.getLength()).isEqualTo(3);
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);
    assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("bad");
    assertThat(failure.getAttribute("message")).isEqualTo("KeyError: 'key'");
    assertThat(failure.getTextContent()).contains("dag.py:12: bad").contains("KeyError: 'key'");
    Element skipped = (Element) xml.getElementsByTagName("skipped").item(0);
    assertThat(skipped.getAttribute("message")).contains("upstream_failed").contains("bad");
  }
}
