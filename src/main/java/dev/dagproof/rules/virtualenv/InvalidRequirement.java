package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.virtualenv.RequirementEntry;
import dev.dagproof.airflow.virtualenv.RequirementProblem;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;

/** A requirement that Airflow or pip does not take. */
public final class InvalidRequirement implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV109", "invalid-requirement")
          .error()
          .summary("A requirement of a virtualenv task is not one that Airflow and pip take")
          .why(
              """
              Airflow takes any requirement that ends in `.txt` for the name of a template file, \
              relative to the folder of the DAG file: `-r requirements.txt` ends the task with \
              `TemplateNotFound: '-r requirements.txt' not found in search path`.

              With `system_site_packages=False`, Airflow 3 parses each line to see what is going to \
              be installed, and takes only dependency specifiers (PEP 508): options, paths and bare \
              addresses end the task with `ValueError: Invalid requirement '--prefer-binary': \
              Expected package name at the start of dependency specifier`. What pip cannot read, it \
              refuses in every version.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def process():
                  print("done")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="process",
                      python_callable=process,
                      requirements=["-r requirements.txt", "six==1.17.0"],
                      system_site_packages=False,
                  )
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def process():
                  print("done")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="process",
                      python_callable=process,
                      requirements=["requirements.txt", "six==1.17.0"],
                      system_site_packages=False,
                  )
              # file: requirements.txt
              requests==2.32.3
              """)
          .observed(
              "requirements_dash_r, requirements_txt_path_missing, requirements_local_path,"
                  + " requirements_pip_option_line")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (RequirementProblem problem : module.environments().requirementProblems()) {
      RequirementEntry entry = problem.entry();
      findings
          .at(entry.module(), entry.node(), RequirementWords.message(problem))
          .severity(problem.certain() ? Severity.ERROR : Severity.WARNING)
          .help(RequirementWords.help(problem))
          .related(problem.task().module(), problem.task().node(), "the task that is made with it");
    }
  }
}
