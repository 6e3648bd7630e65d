package dev.dagproof.airflow.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.semantic.ModuleFinder;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.source.SourceReader;
import dev.dagproof.python.source.UnreadableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The DAGs that files make, as the model reads them. */
class StructureTest {
  private static final String IMPORTS =
      """
      from airflow import DAG
      from airflow.operators.empty import EmptyOperator
      from airflow.decorators import dag, task
      """;

  @TempDir private Path folder;

  @Test
  void followsLoopsContainersAndText() throws IOException {
    assertThat(
            edges(
                """
                with DAG("d"):
                    start = EmptyOperator(task_id="start")
                    loads = []
                    for i, name in enumerate(["a", "b"], start=1):
                        load = EmptyOperator(task_id=f"load_{name}_{i:02d}")
                        start >> load
                        loads.append(load)
                    loads >> EmptyOperator(task_id="{}.{}".format("end", "%s" % 1))
                    chosen = {t: EmptyOperator(task_id=t.upper()) for t in ("x", "y") if t != "y"}
                    chosen["x"] << loads[-1]
                """))
        .containsExactlyInAnyOrder(
            "start>load_a_01",
            "start>load_b_02",
            "load_a_01>end.1",
            "load_b_02>end.1",
            "load_b_02>X");
  }

  @Test
  void followsFunctionsAndClassesOfOtherFiles() throws IOException {
    write(
        "building.py",
        """
        from airflow import DAG
        from airflow.operators.empty import EmptyOperator


        class Step(EmptyOperator):
            def __init__(self, name, **kwargs):
                super().__init__(task_id="step_" + name, **kwargs)


        class Builder:
            def __init__(self, prefix):
                self.prefix = prefix

            def build(self, *names):
                dag = DAG(dag_id=self.prefix + "_dag")
                before = None
                for name in names:
                    step = Step(name, dag=dag)
                    if before is not None:
                        before >> step
                    before = step
                return dag
        """);

    Structure structure =
        structure(
            """
            from building import Builder
            for region in ("eu", "us"):
                globals()[region] = Builder(region).build("one", "two")
            """);

    assertThat(structure.dags()).extracting(StaticDag::id).containsExactly("eu_dag", "us_dag");
    assertThat(structure.dags()).allMatch(structure::finds).allMatch(StaticDag::isComplete);
    assertThat(edges(structure)).containsExactly("step_one>step_two", "step_one>step_two");
  }

  @Test
  void takesArgumentsOfGroupsByTheirPlaceInAirflow3() throws IOException {
    assertThat(
            structure(
                    """
                    from airflow.utils.task_group import TaskGroup
                    with DAG("d"):
                        with TaskGroup("g", "Shown", False):
                            EmptyOperator(task_id="t")
                    """)
                .tasks())
        .extracting(StaticTask::id)
        .containsExactly("t");
  }

  @Test
  void looksOnceAtValuesThatAreInManyPlaces() throws IOException {
    StringBuilder code = new StringBuilder("with DAG('d'):\n    x0 = [None]\n");
    for (int i = 1; i < 6; i++) {
      code.append("    x%d = [x%d] * 1000\n".formatted(i, i - 1));
    }
    code.append("    EmptyOperator(task_id='t', env=x5)\n");

    assertThat(structure(code.toString()).tasks()).hasSize(1);
  }

  @Test
  void saysNothingOfWhatATaskHas() throws IOException {
    Structure structure =
        structure(
            """
            import functools
            functools.wraps(len)()
            with DAG("d"):
                a = EmptyOperator(task_id="a")
                EmptyOperator(task_id="b", retries=a.retries) >> a.tail
            """);

    assertThat(structure.faults()).isEmpty();
  }

  @Test
  void anIdIsSurelyTakenOnlyByATaskThatIsSurelyMade() throws IOException {
    Structure structure =
        structure(
            """
            import os
            with DAG("d"):
                if os.environ.get("STAGE"):
                    EmptyOperator(task_id="a")
                EmptyOperator(task_id="a")
            """);

    assertThat(structure.faults()).extracting(StructureFault::certain).containsExactly(false);
  }

  @Test
  void saysOnceOnWhichCallTasksDepend() throws IOException {
    Structure structure =
        structure(
            """
            import os
            from airflow.models import Variable
            tables = Variable.get(
                "tables", deserialize_json=True, default_var=["one", "another", "a third one"])
            with DAG("d"):
                for table in tables:
                    EmptyOperator(task_id="a")
                    EmptyOperator(task_id="b")
            """);

    assertThat(structure.dags().getFirst().gaps())
        .extracting(StaticDag.Gap::reason)
        .containsExactly(
            "Whether a task is made depends on `Variable.get( \"tables\", deserialize_json=True,"
                + " default_var=[…`, which is not known.");
  }

  @Test
  void membersOfAnEnumAreNoTextAndTheirValuesAre() throws IOException {
    Structure structure =
        structure(
            """
            from enum import Enum
            class Stage(Enum):
                DEV = "dev"
                PROD = "prod"
            class Name(str, Enum):
                FIRST = "first"
            stage = Stage.DEV
            with DAG("d"):
                EmptyOperator(task_id=Stage.DEV.value)
                EmptyOperator(task_id=Stage.DEV.name)
                EmptyOperator(task_id=Name.FIRST)
                if stage == Stage.PROD:
                    EmptyOperator(task_id="never")
                EmptyOperator(task_id=Stage.DEV)
            """);

    assertThat(structure.dags().getFirst().tasks())
        .extracting(StaticTask::id)
        .containsExactly("dev", "DEV", "first", null);
  }

  @Test
  void whatFollowsAReturnInATryMayRun() throws IOException {
    Structure structure =
        structure(
            """
            import os
            def stage():
                try:
                    return os.environ["STAGE"]
                except KeyError:
                    pass
                return "dev"
            names = {"dev": "a"}
            with DAG("d"):
                EmptyOperator(task_id=names[stage()] if stage() == "dev" else "b")
            """);

    assertThat(structure.dags().getFirst().isComplete()).isFalse();
  }

  @Test
  void aGlobalThatABranchChangesMayBeAsItWas() throws IOException {
    Structure structure =
        structure(
            """
            import os
            name = "a"
            def choose():
                global name
                if os.environ.get("B"):
                    name = "b"
            choose()
            with DAG("d"):
                EmptyOperator(task_id=name)
            """);

    assertThat(structure.dags().getFirst().tasks()).extracting(StaticTask::id).containsOnlyNulls();
  }

  @Test
  void takesBothWaysOfAnUnknownConditionAndSaysSo() throws IOException {
    Structure structure =
        structure(
            """
            import os
            with DAG("d"):
                a = EmptyOperator(task_id="a")
                if os.environ.get("STAGE"):
                    b = EmptyOperator(task_id="b")
                else:
                    b = EmptyOperator(task_id="c")
                a >> b
            """);

    StaticDag dag = structure.dags().getFirst();
    assertThat(dag.isComplete()).isFalse();
    assertThat(dag.gaps())
        .extracting(StaticDag.Gap::reason)
        .contains(
            "Whether a task is made depends on `os.environ.get(\"STAGE\")`, which is not known.");
    assertThat(dag.tasks())
        .extracting(StaticTask::id, StaticTask::isCertain)
        .containsExactly(tuple("a", true), tuple("b", false), tuple("c", false));
  }

  @Test
  void claimsNothingWhenCodeThatIsNotKnownHasADag() throws IOException {
    assertThat(
            structure(
                    """
                    from somewhere import add_tasks
                    with DAG("d") as d:
                        EmptyOperator(task_id="a")
                    add_tasks(d)
                    """)
                .dags()
                .getFirst()
                .isComplete())
        .isFalse();
  }

  @Test
  void endsWhereCodeDoesNot() throws IOException {
    assertThat(
            structure(
                    """
                    with DAG("d"):
                        n = 0
                        while True:
                            n += 1
                            EmptyOperator(task_id=f"t{n}")
                    """)
                .complete())
        .isFalse();
    assertThat(
            structure(
                    """
                    def again(n):
                        return again(n + 1) + again(n + 2)
                    with DAG("d"):
                        EmptyOperator(task_id=str(again(0)))
                    """)
                .dags())
        .noneMatch(StaticDag::isComplete);
  }

  @Test
  void keepsNothingThatGrowsWithoutEnd() throws IOException {
    Structure structure =
        structure(
            """
            text, items, kept = "ab", [1], []
            for _ in range(100):
                text = text + text
                items = items + items
                kept.append(f"{text}{text}")
            long = ("a" * 99_999).replace("a", "b" * 99_999)
            joined = text.join([long] * 9_999)
            with DAG("d"):
                for task_id in ("a", text, long, joined, kept[-1]):
                    EmptyOperator(task_id=task_id)
            """);

    assertThat(structure.dags().getFirst().isComplete()).isFalse();
    assertThat(structure.dags().getFirst().tasks())
        .extracting(StaticTask::id)
        .containsExactly("a", null, null, null, null);
  }

  @Test
  void leavesALargeLibraryUnknownAndReadsTheFileAllTheSame() throws IOException {
    write("small.py", "NAME = 'known'\n");
    write("library.py", "FIRST = 'first'\n" + "x = [1, 2, 3]\n".repeat(10_000) + "LAST = 'last'\n");
    Structure structure =
        structure(
            """
            from small import NAME
            from library import FIRST, LAST
            with DAG("d"):
                for name in (NAME, FIRST, LAST):
                    EmptyOperator(task_id=name)
            """);

    assertThat(structure.complete()).isTrue();
    assertThat(structure.dags().getFirst().isComplete()).isFalse();
    assertThat(structure.dags().getFirst().tasks())
        .extracting(StaticTask::id)
        .containsExactly("known", "first", null);
  }

  @Test
  void findsWhatAirflowFinds() throws IOException {
    Structure structure =
        structure(
            """
            def hidden():
                return DAG("not_assigned")

            def entered():
                with DAG("entered"):
                    pass

            hidden()
            entered()
            kept = DAG("kept")
            lost = DAG("lost")
            lost = None

            @dag()
            def decorated():
                pass

            decorated()
            if __name__ == "__main__":
                by_hand = DAG("by_hand")
            """);

    assertThat(structure.dags().stream().filter(structure::finds).map(StaticDag::id))
        .containsExactly("entered", "kept", "decorated");
  }

  private List<String> edges(String code) throws IOException {
    Structure structure = structure(code);
    assertThat(structure.dags()).allMatch(StaticDag::isComplete);
    return edges(structure);
  }

  private static List<String> edges(Structure structure) {
    List<String> edges = new ArrayList<>();
    for (StaticDag dag : structure.dags()) {
      for (StaticTask task : dag.tasks()) {
        for (StaticTask below : task.downstream()) {
          edges.add(task.id() + ">" + below.id());
        }
      }
    }
    return edges;
  }

  private Structure structure(String code) throws IOException {
    Path file = write("dag.py", IMPORTS + code);
    ModuleGraph graph = new ModuleGraph(StructureTest::load, new ModuleFinder(List.of(), folder));
    PythonModule module = graph.load(file).orElseThrow();
    return Structure.of(module, graph, AirflowVersion.NEWEST);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Optional<PythonModule> load(Path file) {
    try {
      ParseResult parsed = PythonParser.parse(SourceReader.read(file, file.toString()));
      return Optional.of(new PythonModule(file, parsed.tree(), parsed.errors()));
    } catch (UnreadableSource e) {
      return Optional.empty();
    }
  }
}
