package dev.dagproof.rules.parse;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.parsing.ParseWork;
import dev.dagproof.airflow.parsing.ParseWork.Kind;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.python.ast.Expression.Call;

/** Variables and connections that are looked up outside of tasks. */
public final class LookUpWhenRead implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("PARSE502", "look-up-when-read")
          .warning()
          .fix(Applicability.UNSAFE)
          .summary("A DAG file looks up a variable or connection while it is read")
          .why(
              """
              `Variable.get` at the top of a file asks Airflow's database, or the secrets \
              backend, each time the file is read: every half minute, and for each task that \
              runs. If there is no such variable the file has an import error: `KeyError: \
              'Variable x does not exist'`, in Airflow 3 `AirflowRuntimeError: \
              VARIABLE_NOT_FOUND`. In a templated argument `{{ var.value.x }}` is looked up \
              when the task runs; so is `Variable.get` in a callable.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.models import Variable
              from airflow.operators.bash import BashOperator

              bucket = Variable.get("bucket")

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(task_id="list", bash_command=f"aws s3 ls s3://{bucket}")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.bash import BashOperator

              bucket = "{{ var.value.bucket }}"

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(task_id="list", bash_command=f"aws s3 ls s3://{bucket}")
              """)
          .observed(
              "parse_variable_get_missing, parse_connection_get_missing, "
                  + "parse_variable_get_models_missing")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (ParseWork work : module.parseWork()) {
      if (work.direct() && work.kind().isLookUp()) {
        boolean isVariable = work.name().endsWith(".Variable.get");
        findings
            .at(
                module.python(),
                work.site().node(),
                "`" + work.shownName() + "` is called whenever Airflow reads the file")
            .help(help(work))
            .fix(
                () ->
                    isVariable && work.site().node() instanceof Call call
                        ? new VariableTemplate(module.python(), module.renderedPlaces()).of(call)
                        : null);
      }
    }
  }

  private static String help(ParseWork work) {
    boolean isRead = work.shownName().contains(".get");
    String template =
        isRead && work.kind() == Kind.VARIABLE
            ? "{{ var.value.… }}"
            : isRead && work.kind() == Kind.CONNECTION ? "{{ conn.… }}" : "";
    return template.isEmpty()
        ? "call it in a task"
        : "call it in a task, or write `" + template + "` in a templated argument";
  }
}
