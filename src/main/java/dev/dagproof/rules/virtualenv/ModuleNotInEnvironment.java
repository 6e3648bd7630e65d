package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.virtualenv.ImportProblem;
import dev.dagproof.airflow.virtualenv.ImportProblem.Reason;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;

/** A module of the project, or Airflow itself, that a shipped callable imports. */
public final class ModuleNotInEnvironment implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV115", "module-not-in-environment")
          .error()
          .summary("A virtualenv callable imports a module of the project, or Airflow, in vain")
          .why(
              """
              The callable runs as a script in an environment of its own. With \
              `system_site_packages=False`, Airflow is not there unless it is required: \
              `ModuleNotFoundError: No module named 'airflow'`. A relative import has no package to \
              start from: `ImportError: attempted relative import with no known parent package`.

              On Airflow 2, the project's modules are not there either (`No module named 'modules'`), \
              unless `PYTHONPATH` leads to them, or Airflow can be imported in the environment and \
              adds its DAGs folder: with `system_site_packages` left on, this is a warning. Airflow 3 \
              puts the folder of the DAGs on the environment's path.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def process():
                  from airflow.exceptions import AirflowSkipException

                  raise AirflowSkipException("nothing to do")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="process", python_callable=process, system_site_packages=False
                  )
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def process():
                  raise SystemExit(99)


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="process",
                      python_callable=process,
                      skip_on_exit_code=99,
                      system_site_packages=False,
                  )
              """)
          .observed(
              "raise_airflow_skip_inside, imports_local_package_inside,"
                  + " imports_local_package_inside_airflow_visible")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (ImportProblem problem : module.environments().importProblems()) {
      if (!problem.isOfRequirements()) {
        report(problem, findings);
      }
    }
  }

  private static void report(ImportProblem problem, Findings findings) {
    String function = Missing.function(problem.task());
    Finding finding =
        findings
            .at(problem.task().callable().module(), problem.node(), message(problem, function))
            .severity(problem.certain() ? Severity.ERROR : Severity.WARNING)
            .help(help(problem, function));
    PythonTask task = problem.task().task();
    finding.related(task.module(), task.node(), "only " + function + " itself is shipped");
    task.arguments()
        .expression("system_site_packages")
        .ifPresent(given -> finding.related(task.module(), given, "this decides about it"));
  }

  private static String message(ImportProblem problem, String function) {
    String what = "`" + problem.module() + "` ";
    return switch (problem.reason()) {
      case RELATIVE ->
          "a relative import fails in " + function + ", which runs as a script of its own";
      case AIRFLOW ->
          problem.certain()
              ? what + "is not installed in the environment of " + function
              : what + "is in the environment of " + function + " only if a requirement brings it";
      default ->
          problem.certain()
              ? what
                  + "belongs to the project: on Airflow 2, the environment of "
                  + function
                  + " does not have it"
              : what
                  + "belongs to the project: on Airflow 2, "
                  + function
                  + " finds it only where its environment can import Airflow";
    };
  }

  private static String help(ImportProblem problem, String function) {
    if (problem.reason() == Reason.AIRFLOW) {
      return problem.module().equals("airflow.exceptions")
          ? "end with an exit code instead, which `skip_on_exit_code` can turn into a skip"
          : "pass in what is needed of it, or add \"apache-airflow\" to the requirements";
    }
    String define = "define what is needed of it inside of " + function;
    return problem.reason() == Reason.RELATIVE
        ? define
        : define + ", or set `PYTHONPATH` in `env_vars`";
  }
}
