package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.task.ContextDefaults.ContextDefault;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.airflow.virtualenv.ContextUse;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.PythonModule;
import java.util.Optional;

/** A shipped callable that counts on a part of the task context that does not reach it. */
public final class ContextInCallable implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV106", "context-in-callable")
          .error()
          .fix(Applicability.UNSAFE)
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
              among the requirements, for Airflow 2 as that bare name. `@task.docker` and \
              `@task.kubernetes` pass nothing of the context at all.

              A parameter under a task decorator, of whatever flavour, that is named like a key may \
              have no default but None: `Context key parameter ds can't have a default other than \
              None` is an import error of the DAG file.\
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
              from airflow.operators.python import PythonOperator, PythonVirtualenvOperator


              def extract():
                  return [1, 2]


              def report(rows):
                  print(rows)


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  extracted = PythonOperator(task_id="extract", python_callable=extract)
                  PythonVirtualenvOperator(
                      task_id="report",
                      python_callable=report,
                      op_kwargs={"rows": extracted.output},
                      system_site_packages=False,
                  )
              """)
          .observed(
              "context_ti_param, context_kwargs_ti_key, context_kwargs_airflow_visible,"
                  + " tf_context_param_nonnone_default")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (VirtualenvTask task : module.virtualenvTasks()) {
      for (ContextUse use : task.contextUses()) {
        report(module, task, use, findings);
      }
    }
    for (ContextDefault parameter : module.contextDefaults()) {
      report(parameter, findings);
    }
  }

  private static void report(ContextDefault found, Findings findings) {
    PythonTask task = found.task();
    String name = "`" + found.parameter().name() + "`";
    findings
        .at(
            found.callable().module(),
            found.parameter(),
            name + " is a key of the task context, and its parameter can have no default but None")
        .severity(task.made() ? Severity.ERROR : Severity.WARNING)
        .help("write `" + found.parameter().name() + "=None`, or give the parameter another name")
        .related(task.module(), task.node(), "made a task here");
  }

  /** Where the body first reads a parameter that asks for the context. */
  private static Optional<Name> firstRead(TaskCallable callable, ContextUse use) {
    if (!(use.node() instanceof Arg parameter)) {
      return Optional.empty();
    }
    for (Name name : callable.module().tree().allIn(callable.function(), Name.class)) {
      if (name.id().equals(parameter.name()) && isOf(callable.module(), name, parameter)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(PythonModule module, Name name, Arg parameter) {
    for (Binding binding : module.scopes().bindings(name)) {
      if (binding.node() == parameter) {
        return true;
      }
    }
    return false;
  }

  private static void report(
      AirflowModule module, VirtualenvTask task, ContextUse use, Findings findings) {
    AirflowVersion version = module.version();
    Finding finding =
        findings
            .at(task.callable().module(), use.node(), ContextWords.message(use, version))
            .severity(task.failsAt(use) ? Severity.ERROR : Severity.WARNING)
            .help(ContextWords.help(task, use, version))
            .fix(() -> ContextFix.of(module, task, use));
    firstRead(task.callable(), use)
        .ifPresent(name -> finding.related(task.callable().module(), name, "it is used here"));
    PythonTask made = task.task();
    finding.related(made.module(), made.node(), Missing.function(task) + " is shipped");
    use.decidedBy()
        .ifPresent(setting -> finding.related(made.module(), setting, "this decides about it"));
  }
}
