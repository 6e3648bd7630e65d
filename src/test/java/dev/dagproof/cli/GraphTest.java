package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dagproof graph}, as a user sees it. */
class GraphTest {
  private static final String SHOP =
      """
      from airflow.providers.standard.operators.empty import EmptyOperator
      from airflow.sdk import DAG, TaskGroup, task

      with DAG("shop", schedule=None):
          start = EmptyOperator(task_id="start")
          with TaskGroup("load") as load:
              for name in ["a", "b", "c"]:
                  EmptyOperator(task_id=name)

          @task(trigger_rule="all_done")
          def count(x):
              return x

          start >> load >> count.expand(x=[1, 2])
          start >> EmptyOperator(task_id="note \\"1\\"".replace(" ", "_").replace('"', ""))
      """;

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void files() {
    project = new TestProject(folder).file("shop.py", SHOP);
  }

  @Test
  void textDrawsTasksBelowEachOtherWithTheirEdges() {
    assertThat(project.run("graph").out())
        .isEqualTo(
            """
            shop  6 tasks  shop.py:4  schedule None

              ●    start   EmptyOperator
              ├─╮
              │ ┏  load.a  EmptyOperator
              │ ┃  load.b  EmptyOperator
              │ ┗  load.c  EmptyOperator
              │ ●  count   @task · mapped · all_done
              ●    note_1  EmptyOperator
            """);
  }

  @Test
  void longLinesAreCutToTheTerminal() {
    assertThat(project.terminal(30).run("graph").out().lines())
        .allMatch(line -> line.length() <= 30)
        .anyMatch(line -> line.endsWith("…"));
  }

  @Test
  void dagOfAFactoryNamesTheFileThatAirflowLoads() {
    project
        .file(
            "factory.py",
            """
            from airflow.sdk import DAG

            def made(name):
                return DAG(name, schedule="@daily")
            """)
        .file(
            "entry.py", "from airflow.sdk import DAG\nfrom factory import made\n\nd = made('x')\n");

    assertThat(project.run("graph", "entry.py").out())
        .isEqualTo("x  no tasks  entry.py:4, made in factory.py:4  schedule \"@daily\"\n");
    assertThat(project.run("graph", "--output-format", "json", "entry.py").out())
        .contains("\"loaded\":{\"file\":\"entry.py\",\"line\":4,\"end_line\":4}");
    assertThat(project.run("graph", "--output-format", "svg", "entry.py").out())
        .contains("entry.py:4, made in factory.py:4  ·  schedule &quot;@daily&quot;");
  }

  @Test
  void tasksWithoutNeighboursAreAList() {
    project.file(
        "alone.py",
        """
        from airflow.providers.standard.operators.empty import EmptyOperator
        from airflow.sdk import DAG

        with DAG("alone", schedule=None):
            for name in ["a", "日本", "c"]:
                EmptyOperator(task_id=name)
            EmptyOperator(task_id="d") >> EmptyOperator(task_id="e")
        """);

    assertThat(project.run("graph", "alone.py").out())
        .endsWith(
            """

              ●  a     EmptyOperator
              ●  日本  EmptyOperator
              ●  c     EmptyOperator

              ●  d     EmptyOperator
              ●  e     EmptyOperator
            """);
  }

  @Test
  void edgesThatAreNotCertainAreDashed() {
    project.file(
        "maybe.py",
        """
        import os
        from airflow.providers.standard.operators.empty import EmptyOperator
        from airflow.sdk import DAG

        with DAG("maybe", schedule=None):
            a, b, c = (EmptyOperator(task_id=name) for name in "abc")
            a >> b
            if os.environ.get("MORE"):
                a >> c
        """);

    assertThat(project.run("graph", "--output-format", "mermaid", "maybe.py").out())
        .contains("t0 --> t1", "t0 -.-> t2");
  }

  @Test
  void whatLabelsSayIsWrittenOnTheEdges() {
    project.file(
        "labels.py",
        """
        from airflow.providers.standard.operators.empty import EmptyOperator
        from airflow.sdk import DAG, Label, TaskGroup

        with DAG("labels", schedule=None):
            a = EmptyOperator(task_id="a")
            with TaskGroup("g") as g:
                EmptyOperator(task_id="b") >> Label("") >> EmptyOperator(task_id="c")
            a >> Label("the `first`") >> g >> Label(label="or |") >> EmptyOperator(task_id="d")
        """);

    assertThat(project.run("graph", "labels.py").out())
        .endsWith("  \"the `first`\": a → g.b\n  \"or |\": g.c → d\n");
    assertThat(project.run("graph", "--output-format", "mermaid", "labels.py").out())
        .contains("t0 -->|\"the #96;first#96;\"| t1\n", "t1 --> t2\n", "t2 -->|\"or |\"| t3\n");
    assertThat(project.run("graph", "--output-format", "dot", "labels.py").out())
        .contains("d0_t0 -> d0_t1 [label=\"the `first`\"]\n", "d0_t1 -> d0_t2\n");
    assertThat(project.run("graph", "--output-format", "json", "labels.py").out())
        .contains("\"downstream\":[\"g.b\"],\"labels\":{\"g.b\":\"the `first`\"}");
    assertThat(project.run("graph", "--output-format", "svg", "labels.py").out())
        .containsPattern("<text class=\"label\" x=\"[0-9.]+\" y=\"[0-9.]+\">or \\|</text>");
  }

  @Test
  void mermaidHasGroupsAsSubgraphs() {
    assertThat(project.run("graph", "--output-format", "mermaid").out())
        .isEqualTo(
            """
            flowchart LR
              t0["start"]
              t4[["count<br/>mapped · all_done"]]
              t5["note_1"]
              subgraph g0["load"]
                t1["load.a"]
                t2["load.b"]
                t3["load.c"]
              end
              t0 --> t1
              t0 --> t2
              t0 --> t3
              t0 --> t5
              t1 --> t4
              t2 --> t4
              t3 --> t4
            """);
  }

  @Test
  void dotHasGroupsAsClusters() {
    assertThat(project.run("graph", "--output-format", "dot").out())
        .startsWith("digraph {")
        .contains("subgraph cluster_d0_g0 {\n      label=\"load\"")
        .contains("d0_t4 [label=\"count\\nmapped · all_done\", peripheries=2]")
        .contains("d0_t3 -> d0_t4\n")
        .endsWith("}\n");
  }

  @Test
  void whatIsNotKnownIsSaidWithItsPlace() {
    project.file(
        "odd.py",
        """
        import os
        from airflow.providers.standard.operators.empty import EmptyOperator
        from airflow.sdk import DAG

        with DAG("odd", schedule=None):
            a = EmptyOperator(task_id="a")
            if os.environ.get("MORE"):
                a >> EmptyOperator(task_id="b")
        """);

    assertThat(project.run("graph", "odd.py").out())
        .contains("not all of it is known:")
        .contains(
            "- odd.py:8: Whether a task is made depends on `os.environ.get(\"MORE\")`, which\n")
        .contains("b  EmptyOperator · maybe");
    assertThat(project.run("graph", "--output-format", "dot", "odd.py").out())
        .contains("d0_t0 -> d0_t1 [style=dashed]");
    assertThat(project.run("graph", "--output-format", "json", "odd.py").out())
        .contains("\"complete\":false");
  }

  @Test
  void aCycleIsDrawnWithoutTheEdgeThatClosesIt() {
    project.file(
        "round.py",
        """
        from airflow.providers.standard.operators.empty import EmptyOperator
        from airflow.sdk import DAG

        with DAG("round", schedule=None):
            a = EmptyOperator(task_id="a")
            a >> EmptyOperator(task_id="b") >> a
        """);

    assertThat(project.run("graph", "round.py").out())
        .endsWith("  ●  a  EmptyOperator\n  ●  b  EmptyOperator\n  cycle: b → a\n");
  }

  @Test
  void oneDagIsChosenByItsId() {
    project.file("other.py", SHOP.replace("\"shop\"", "\"other\""));

    assertThat(project.run("graph", "--dag-id", "other").out()).startsWith("other  6 tasks");
    TestProject.Result none = project.run("graph", "--dag-id", "nope");
    assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).isEqualTo("dagproof: there is no DAG `nope`; there are: other, shop\n");
  }

  @Test
  void aFileThatCannotBeReadIsNamedAndTheOthersAreShown() {
    project.file("broken.py", "import airflow\ndef (:\n");

    TestProject.Result run = project.run("graph");
    assertThat(run.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.out()).startsWith("shop  6 tasks");
    assertThat(run.err()).startsWith("dagproof: broken.py:2: ");
  }

  @Test
  void anUnknownFormatIsRefused() {
    TestProject.Result run = project.run("graph", "--output-format", "png");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("`png` is not one of text, json, svg, html, mermaid, dot");
  }

  @Test
  void theOutputGoesToAFile() {
    assertThat(project.run("graph", "--output-file", "shop.txt").out()).isEmpty();
    assertThat(project.text("shop.txt")).startsWith("shop  6 tasks");
  }

  @Test
  void theOutputReplacesNoPythonFile() throws IOException {
    TestProject.Result result = project.run("graph", "--output-file", "shop.py", "shop.py");

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .endsWith("shop.py`: it is a Python file, which the report would replace\n");
    assertThat(Files.readString(project.path("shop.py"))).isEqualTo(SHOP);
  }

  @Test
  void theOutputGoesWhereALinkLeads() throws IOException {
    Files.createSymbolicLink(project.path("link.txt"), Path.of("graph.txt"));
    project.run("graph", "--output-file", "link.txt", "shop.py");

    assertThat(project.path("link.txt")).isSymbolicLink();
    assertThat(Files.readString(project.path("graph.txt"))).startsWith("shop  6 tasks");
  }

  @Test
  void aFolderWithoutDagsIsSaidToHaveNone() {
    TestProject.Result run = project.file("sub/x.py", "import airflow\n").run("graph", "sub");
    assertThat(run.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.err()).isEqualTo("dagproof: warning: no DAG found\n");
  }

  @Test
  void aFileThatDoesTooMuchIsSaidToBeUnfinished() {
    String code =
        """
        from airflow import DAG
        def f(n):
            return f(n - 1) + f(n - 1) if n else ["a"]
        x = f(14)
        with DAG("late"):
            pass
        """;
    TestProject.Result run = project.file("sub/x.py", code).run("graph", "sub/x.py");
    assertThat(run.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains("sub/x.py: does more than can be followed");
  }
}
