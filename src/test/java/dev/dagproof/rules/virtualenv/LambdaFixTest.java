package dev.dagproof.rules.virtualenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.PythonTasks;
import dev.dagproof.airflow.task.Reached;
import dev.dagproof.lint.Edit;
import dev.dagproof.lint.Fix;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.semantic.ModuleFinder;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A lambda becomes a function of the same meaning. */
class LambdaFixTest {
  private static final String HEAD =
      """
      from airflow import DAG
      from airflow.operators.python import PythonVirtualenvOperator as Venv
      """;

  @Test
  void functionStandsBeforeTheDag() {
    assertThat(
            fixed(
                """

                # the DAG
                with DAG("x") as dag:
                    Venv(task_id="add-up", python_callable=lambda a, b=2: a + b)
                """))
        .isEqualTo(
            """


            def add_up(a, b=2):
                return a + b


            # the DAG
            with DAG("x") as dag:
                Venv(task_id="add-up", python_callable=add_up)
            """);
  }

  @Test
  void functionStaysWhereItsNamesAre() {
    assertThat(
            fixed(
                """
                with DAG("x") as dag:
                    n = 1
                    Venv(task_id="list", python_callable=lambda: (n +
                        1))
                """))
        .isEqualTo(
            """
            with DAG("x") as dag:
                n = 1

                def list_callable():
                    return (n +
                        1)

                Venv(task_id="list", python_callable=list_callable)
            """);
  }

  @Test
  void assignedLambdaBecomesADefinition() {
    assertThat(
            fixed(
                """
                run = lambda *args: len(args)
                Venv(task_id="a", python_callable=run)
                """))
        .isEqualTo(
            """
            def run(*args):
                return len(args)
            Venv(task_id="a", python_callable=run)
            """);
  }

  @Test
  void nothingIsDoneInsideOfAComprehension() {
    assertThat(fixed("[Venv(task_id=str(i), python_callable=lambda: i) for i in range(2)]\n"))
        .isNull();
  }

  @Test
  void namesThatAreTakenAreNot() {
    assertThat(
            fixed("def a(): pass\na_callable = a\nVenv(task_id='a', python_callable=lambda: 1)\n"))
        .isNull();
  }

  private static @org.jspecify.annotations.Nullable String fixed(String text) {
    ParseResult parsed = PythonParser.parse(SourceFile.of("dag.py", HEAD + text));
    PythonModule module =
        new PythonModule(Path.of("dag.py").toAbsolutePath(), parsed.tree(), parsed.errors());
    Path root = Path.of("").toAbsolutePath();
    ModuleGraph graph =
        new ModuleGraph(path -> Optional.of(module), new ModuleFinder(List.of(), root));
    NameResolver resolver = new NameResolver(graph);
    PythonTask task = PythonTasks.of(module, resolver, new Reached(module, resolver)).getFirst();
    Fix fix = LambdaFix.of(task, module.tree().all(Lambda.class).getFirst());
    return fix == null ? null : apply(fix, HEAD + text).substring(HEAD.length());
  }

  private static String apply(Fix fix, String text) {
    List<Edit> edits = new ArrayList<>(fix.edits());
    edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::rank).reversed());
    StringBuilder out = new StringBuilder(text);
    for (Edit edit : edits) {
      out.replace(edit.start(), edit.end(), edit.text());
    }
    return out.toString();
  }
}
