package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.AirflowVersion;
import dev.dagproof.airflow.ContextUse;
import dev.dagproof.airflow.VirtualenvTask;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.semantic.Execution;

/** A shipped callable that counts on a part of the task context that does not reach it. */
public final class ContextInCallable implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV106", "context-in-callable")
          .error()
          .summary("A virtualenv callable uses a part of the task context that is not passed to it")
          .why(
              """
              Of the task context, only what can be pickled travels to the other interpreter: dates, \
              `ds`, `run_id` and the like. `ti`, `task_instance`, `var`, `conn` and `outlet_events` \
              never do; `dag`, `task`, `params`, `dag_run` only where Airflow takes itself to be \
              installed there, and then `dag` and `task` cannot be pickled: `cannot pickle 'module' \
              object`. `**kwargs` asks for all of them at once. `get_current_context()` finds no \
              running task.

              Which keys there are depends on the version: `execution_date`, `prev_ds`, `next_ds`, \
              `conf` are gone in Airflow 3. With `system_site_packages=False`, dates need `pendulum` \
              among the requirements, for Airflow 2 as that bare name.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def report(ti):
                  print(ti.xcom_pull(task_ids="extract"))


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="report", python_callable=report, system_site_packages=False
                  )
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def report(rows):
                  print(rows)


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="report",
                      python_callable=report,
                      op_kwargs={"rows": "{{ ti.xcom_pull(task_ids='extract') }}"},
                      system_site_packages=False,
                  )
              """)
          .observed("context_ti_param, context_kwargs_ti_key, context_kwargs_airflow_visible")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (VirtualenvTask task : module.virtualenvTasks()) {
      for (ContextUse use : task.contextUses()) {
        report(task, use, module.version(), findings);
      }
    }
  }

  private static void report(
      VirtualenvTask task, ContextUse use, AirflowVersion version, Findings findings) {
    boolean certain = task.certain() && use.execution() == Execution.ALWAYS;
    Finding finding =
        findings
            .at(task.callable().module(), use.node(), message(use, version))
            .severity(certain ? Severity.ERROR : Severity.WARNING)
            .help(help(task, use));
    finding.related(
        task.task().module(),
        task.task().node(),
        "`" + task.callable().function().name() + "` is shipped from here");
  }

  private static String message(ContextUse use, AirflowVersion version) {
    return switch (use.kind()) {
      case ALL_KEYS -> "`**" + use.key() + "` asks for the whole context, which cannot be pickled";
      case CURRENT_CONTEXT ->
          "`get_current_context()` finds no running task in another interpreter";
      case PARAMETER -> "`" + use.key() + "` " + reason(use, version);
      case DEFAULT_USED -> "`" + use.key() + "` stays None: it " + reason(use, version);
      case GET -> "`\"" + use.key() + "\"` is not among the keys: it " + reason(use, version);
      case SUBSCRIPT -> "KeyError: `" + use.key() + "` " + reason(use, version);
    };
  }

  private static String reason(ContextUse use, AirflowVersion version) {
    return switch (use.reason()) {
      case NEVER_PASSED -> "is never passed to a callable that runs in another interpreter";
      case GONE -> "is no longer in the context of Airflow " + version;
      case NOT_YET -> "is not yet in the context of Airflow " + version;
      case NEEDS_AIRFLOW ->
          "is passed only with `system_site_packages` or `apache-airflow` in the requirements";
      case NEEDS_PENDULUM ->
          "is passed only with `system_site_packages` or `pendulum` in the requirements";
      case UNPICKLABLE -> "cannot be pickled for another interpreter";
      case NO_TASK -> "needs a running task";
    };
  }

  private static String help(VirtualenvTask task, ContextUse use) {
    boolean decorated = task.task().decorated();
    return switch (use.reason()) {
      case NEEDS_PENDULUM -> "add \"pendulum\" to the requirements";
      case GONE, NOT_YET -> "take a key that this version has, or pass the value in";
      case UNPICKLABLE ->
          use.kind() == ContextUse.Kind.ALL_KEYS
              ? "name the keys that are needed as parameters, such as `ds`"
              : "pass in what is needed of it: " + example(decorated, "{{ task.task_id }}");
      default ->
          "pass in what is needed of it: " + example(decorated, "{{ ti.xcom_pull(task_ids='…') }}");
    };
  }

  private static String example(boolean decorated, String template) {
    return decorated
        ? "`f(value=\"" + template + "\")`"
        : "`op_kwargs={\"value\": \"" + template + "\"}`";
  }
}
