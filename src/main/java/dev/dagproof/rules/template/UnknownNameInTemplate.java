package dev.dagproof.rules.template;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.template.ShadowedMacro;
import dev.dagproof.airflow.template.TemplateProblem.Kind;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;

/** A template that uses a name, an attribute, a filter or a test that is not there. */
public final class UnknownNameInTemplate implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("TMPL302", "unknown-name-in-template")
          .error()
          .summary("A template uses a name, attribute, filter or test that Airflow does not have")
          .why(
              """
              Airflow renders templates with `StrictUndefined`: an undefined name that is shown, \
              called or looked into fails the task with `UndefinedError`, an unknown filter or test \
              with `TemplateAssertionError`. Only `| default(…)`, `is defined` and the like take it. \
              Nothing is checked before the task runs.

              Which names there are depends on the version: Airflow 3 removed `execution_date`, \
              `next_ds`, `prev_ds`, `yesterday_ds`, `tomorrow_ds`, `conf`, `test_mode`, \
              `triggering_dataset_events`, and attributes such as `dag_run.execution_date` and \
              `ti.duration`. `ds` and its kin are text, not dates. Macros of the DAG \
              (`user_defined_macros`) are called by their own names, not as `macros.x`; one that is \
              called as a key of the context is never seen. A param that is not declared, and what \
              may come from a plugin, is a warning. The content of template files is looked at as well, and told \
              where the DAG names the file.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.bash import BashOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(task_id="year", bash_command="echo {{ ds.strftime('%Y') }}")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.bash import BashOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(task_id="year", bash_command="echo {{ logical_date.strftime('%Y') }}")
              """)
          .observed("tpl_undef_name, tpl_old_execution_date, tpl_filter_fromjson, tpl_ds_strftime")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    TemplateFindings.report(module, Kind.NAME, findings);
    for (ShadowedMacro macro : module.templates().shadowedMacros()) {
      findings
          .at(
              macro.module(),
              macro.value(),
              "the macro `" + macro.name() + "` is never seen: a key of the context has that name")
          .severity(Severity.WARNING)
          .help("give the macro another name");
    }
  }
}
