package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.AirflowVersion;
import dev.dagproof.airflow.ContextUse;
import dev.dagproof.airflow.PythonTask;
import dev.dagproof.airflow.VirtualenvTask;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;

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
    Finding finding =
        findings
            .at(task.callable().module(), use.node(), message(use, version))
            .severity(task.failsAt(use) ? Severity.ERROR : Severity.WARNING)
            .help(help(task, use));
    PythonTask made = task.task();
    finding.related(made.module(), made.node(), Missing.function(task) + " is shipped");
    use.decidedBy()
        .ifPresent(setting -> finding.related(made.module(), setting, "this decides about it"));
  }

  private static String message(ContextUse use, AirflowVersion version) {
    String key = "`" + use.key() + "` ";
    return switch (use.kind()) {
      case ALL_KEYS -> "`**" + use.key() + "` takes the whole context, which cannot be pickled";
      case CURRENT_CONTEXT ->
          "`get_current_context()` finds no running task in another interpreter";
      case PARAMETER, SUBSCRIPT -> key + reason(use, version);
      case DEFAULT_USED -> key + "stays None: it " + reason(use, version);
      case GET, GET_USED -> key + "gives None: it " + reason(use, version);
    };
  }

  private static String reason(ContextUse use, AirflowVersion version) {
    return switch (use.reason()) {
      case NEVER_PASSED -> "is never passed to a callable that runs in another interpreter";
      case GONE -> "is no longer in the context of Airflow " + version;
      case NOT_YET -> "is not yet in the context of Airflow " + version;
      case NEEDS_AIRFLOW ->
          "is passed only with `system_site_packages`, or `apache-airflow` among the requirements";
      case NEEDS_PENDULUM ->
          "is passed only with `system_site_packages`, or `pendulum` among the requirements";
      case NEEDS_PROVIDE_CONTEXT -> "is passed only with `provide_context=True`";
      case UNPICKLABLE -> "cannot be pickled for another interpreter";
      case NO_TASK -> "needs a running task";
    };
  }

  private static String help(VirtualenvTask task, ContextUse use) {
    return switch (use.reason()) {
      case NEEDS_PENDULUM -> "add \"pendulum\" to the requirements, or " + passIn(task, use.key());
      case NEEDS_PROVIDE_CONTEXT -> "set `provide_context=True` and take it from `**kwargs`";
      case GONE -> "take " + insteadOf(use.key()) + ", or " + passIn(task, use.key());
      case NOT_YET -> "give it a default value, or " + passIn(task, use.key());
      case UNPICKLABLE ->
          use.kind() == ContextUse.Kind.ALL_KEYS
              ? "name what is needed as parameters, such as `ds`, instead of `**" + use.key() + "`"
              : passIn(task, use.key());
      default -> passIn(task, use.key());
    };
  }

  /** What is nearest to a key that is gone. */
  private static String insteadOf(String key) {
    return key.endsWith("execution_date") || key.endsWith("execution_date_success")
        ? "`logical_date`"
        : "a key that there is, such as `ds`";
  }

  private static String passIn(VirtualenvTask task, String key) {
    boolean decorated = task.task().decorated();
    String template = template(key);
    if (template.isEmpty()) {
      String result =
          decorated ? task.function() + "(extract())" : "op_kwargs={\"rows\": extract.output}";
      return "pass in what is needed of it: `" + result + "`";
    }
    return "pass in what is needed of it: `"
        + (decorated
            ? task.function() + "(value=\"" + template + "\")"
            : "op_kwargs={\"value\": \"" + template + "\"}")
        + "`";
  }

  /** A template for something of this key; empty where another task's result is meant. */
  private static String template(String key) {
    return switch (key) {
      case "ti", "task_instance", "get_current_context" -> "";
      case "var" -> "{{ var.value.name }}";
      case "conn" -> "{{ conn.name.host }}";
      case "params" -> "{{ params.name }}";
      case "dag" -> "{{ dag.dag_id }}";
      case "task" -> "{{ task.task_id }}";
      case "dag_run" -> "{{ dag_run.conf['name'] }}";
      case "macros" -> "{{ macros.ds_add(ds, 7) }}";
      default -> "{{ " + key + " }}";
    };
  }
}
