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

/** A package that a shipped callable imports, and that its requirements do not name. */
public final class PackageNotRequired implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV108", "package-not-required")
          .warning()
          .summary("A virtualenv callable imports a package that its requirements do not bring")
          .why(
              """
              With `system_site_packages=False`, the environment has the requirements of the task and \
              what those require, and nothing else: any other import ends the task with \
              `ModuleNotFoundError: No module named 'pandas'`.

              What a requirement brings along changes from one release to the next, so this is a \
              warning; it is silent where a requirement is known to bring the package. Where nothing \
              is required at all, the import fails for certain, which is an error. So is a module of \
              the standard library that the task's `python_version` does not have.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def fetch():
                  import requests
                  import yaml

                  print(yaml.safe_load(requests.get("https://example.com").text))


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="fetch",
                      python_callable=fetch,
                      requirements=["requests==2.32.3"],
                      system_site_packages=False,
                  )
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def fetch():
                  import requests
                  import yaml

                  print(yaml.safe_load(requests.get("https://example.com").text))


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="fetch",
                      python_callable=fetch,
                      requirements=["requests==2.32.3", "PyYAML==6.0.2"],
                      system_site_packages=False,
                  )
              """)
          .observed("requirement_imported_inside, transitive_requirement_imported")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (ImportProblem problem : module.environments().importProblems()) {
      if (problem.isOfRequirements()) {
        report(problem, findings);
      }
    }
  }

  private static void report(ImportProblem problem, Findings findings) {
    Finding finding =
        findings
            .at(problem.task().callable().module(), problem.node(), message(problem))
            .severity(problem.certain() ? Severity.ERROR : Severity.WARNING)
            .help(help(problem));
    PythonTask task = problem.task().task();
    finding.related(
        task.module(),
        task.node(),
        Missing.function(problem.task()) + " runs in an environment of its own");
    task.arguments()
        .expression("requirements")
        .ifPresent(given -> finding.related(task.module(), given, "all that is required"));
  }

  private static String message(ImportProblem problem) {
    String what = "`" + problem.module() + "` ";
    return switch (problem.reason()) {
      case NOTHING_REQUIRED ->
          what
              + "is imported in "
              + Missing.function(problem.task())
              + ", and nothing is installed in its environment";
      case NOT_IN_PYTHON -> what + "is not in the standard library of this task's Python";
      default -> what + "is imported, and no requirement is known to bring it";
    };
  }

  private static String help(ImportProblem problem) {
    if (problem.reason() == Reason.NOT_IN_PYTHON) {
      return "do without `" + problem.module() + "`, or choose another `python_version`";
    }
    return "add \"" + problem.distributions().getFirst() + "\" to the requirements";
  }
}
