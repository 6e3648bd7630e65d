package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run says of a failure: where, what to do, in words that fit the screen. */
class RunWordsTest {
  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project =
        new TestProject(folder)
            .variable("XDG_CACHE_HOME", RunCache.shared())
            .file(
                "dags/words.py",
                """
                from airflow.providers.postgres.hooks.postgres import PostgresHook
                from airflow.providers.standard.operators.bash import BashOperator
                from airflow.sdk import DAG, task

                with DAG("words", schedule=None):
                    BashOperator(task_id="tell", bash_command="echo {{ nobody }}")

                    @task
                    def rows():
                        return PostgresHook("store").get_records("select 1")

                    rows()
                """);
  }

  @Test
  void templateThatFailsIsNamedWithTaskAndField() {
    Result result = project.run("run", "dags/words.py", "--no-check", "--task", "tell");

    assertThat(result.out())
        .contains("`tell` failed: jinja2.exceptions.UndefinedError: in bash_command: 'nobody' is");
  }

  @Test
  void hookOfAnotherSystemNamesTheWayOutInTextAndJson() {
    String way = "--mark-success rows takes the task as done, and --mock FILE gives";

    assertThat(project.run("run", "dags/words.py", "--no-check", "--task", "rows").out())
        .contains(way)
        .contains("  dags/words.py:10 in rows");
    Result json =
        project.run(
            "run", "dags/words.py", "--no-check", "--task", "rows", "--output-format", "json");
    JsonNode error = new JsonMapper().readTree(json.out()).path("tasks").path(0).path("error");
    assertThat(error.path("hint").asString()).contains(way);
  }

  @Test
  void sentencesAreBrokenBetweenWordsOnANarrowTerminal() {
    project.terminal(60).variable("TERM", "dumb").variable("NO_COLOR");
    Result result = project.run("run", "dags/words.py", "--no-check", "--task", "rows");

    assertThat(
            result
                .out()
                .lines()
                .dropWhile(line -> !line.startsWith("task  state"))
                .filter(line -> !line.startsWith("  log: ")))
        .allMatch(line -> line.length() <= 60);
  }

  @Test
  void fileThatCannotBeImportedIsNamedAsCheckNamesIt() {
    project.file("dags/bad.py", "from airflow.sdk import DAG\nimport no_such_module\n");
    Result result = project.run("run", "dags/bad.py", "--no-check");

    assertThat(result.err())
        .contains("dagproof: dags/bad.py:2: ModuleNotFoundError")
        .contains("choose another with --python");
  }

  @Test
  void onlyTheFileOfTheDagIsChecked() {
    String bad = "from airflow.sdk import DAG\n\nDAG(\"ID\", schedule=None\n";
    project
        .file("all/bad.py", bad.replace("ID", "bad"))
        .file(
            "all/good.py",
            """
            from airflow.sdk import DAG

            with DAG("fine", schedule=None):
                pass
            """);
    assertThat(project.run("check", "all").exitCode()).isEqualTo(1);
    Result result = project.run("run", "all", "fine");

    assertThat(result.out()).contains("DAG fine: success");
    assertThat(project.run("run", "all", "bad").exitCode()).isEqualTo(1);
  }
}
