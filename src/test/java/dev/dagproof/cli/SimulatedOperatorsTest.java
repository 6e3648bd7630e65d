package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Operators of providers: checked by the provider's source where it is installed, never run. */
class SimulatedOperatorsTest {
  private static final String PROVIDER =
      """
      raise RuntimeError("the provider is read, and not imported")

      from airflow.models import BaseOperator

      class BaseAcmeOperator(BaseOperator):
          template_fields = ("conn_id",)

          def __init__(self, *, conn_id=None, **kwargs):
              super().__init__(**kwargs)

      class AcmeOperator(BaseAcmeOperator):
          template_fields = (*BaseAcmeOperator.template_fields, "query")

          def __init__(self, *, query, limit=5, **kwargs):
              super().__init__(**kwargs)
      """;
  private static final String DAG =
      """
      from airflow.sdk import DAG
      from airflow.providers.acme.operators.acme import AcmeOperator

      with DAG("acme", schedule=None, default_args={"conn_id": "mine"}):
          AcmeOperator(task_id="ask", ARGUMENTS)
          AcmeOperator.partial(task_id="several").expand(query=["a", "b"])
      """;

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(folder).variable("XDG_CACHE_HOME", RunCache.shared());
  }

  @Test
  void fieldsAndDefaultsComeFromTheProvidersSource() {
    JsonNode run = new JsonMapper().readTree(run("query='select 1', limit=7", true, "json").out());

    JsonNode ask = run.path("tasks").path(0);
    assertThat(ask.path("state").asString()).isEqualTo("simulated");
    assertThat(ask.path("rendered").toString())
        .isEqualTo("{\"conn_id\":\"mine\",\"query\":\"select 1\"}");
    assertThat(run.path("tasks").path(2).path("rendered").path("query").asString()).isEqualTo("b");
  }

  @Test
  void argumentsAreCheckedAsAirflowDoes() {
    assertThat(run("limit=7", true, "text").err()).contains("missing keyword argument 'query'");
    assertThat(run("query='x', limt=7", true, "text").err())
        .contains("Invalid arguments were passed to AcmeOperator (task_id: ask)");
  }

  @Test
  void providerThatIsNotInstalledTakesAnyArgument() {
    Result result = run("query='select 1', limt=7", false, "text");

    assertThat(result.out())
        .contains("ask would get\n  query: select 1\n  limt: 7\n")
        .contains("several[1] would get\n  query: b\n")
        .contains("3 simulated");
    assertThat(result.exitCode()).isEqualTo(0);
  }

  /** The folder of plugins is on Python's path, as that of installed packages. */
  private Result run(String arguments, boolean isInstalled, String format) {
    if (isInstalled) {
      project.file("plugins/airflow/providers/acme/operators/acme.py", PROVIDER);
    }
    project.file("acme.py", DAG.replace("ARGUMENTS", arguments));
    return project.run("run", "acme.py", "--no-check", "--output-format=" + format);
  }
}
