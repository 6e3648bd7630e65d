package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.virtualenv.ShippedEnvironments.Unpinned;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A requirement that leaves open which version is installed. */
public final class UnpinnedRequirement implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV110", "unpinned-requirement")
          .warning()
          .offByDefault()
          .summary("A requirement of a virtualenv task is not pinned to a version")
          .why(
              """
              The environment is built anew for each run of the task, or once for each text of the \
              requirements if it is cached: an unpinned requirement is another version tomorrow, or \
              another one on each worker. This is a matter of policy.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def fetch():
                  import requests

                  print(requests.get("https://example.com").text)


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="fetch",
                      python_callable=fetch,
                      requirements=["requests>=2"],
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

                  print(requests.get("https://example.com").text)


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="fetch",
                      python_callable=fetch,
                      requirements=["requests==2.32.3"],
                      system_site_packages=False,
                  )
              """)
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (Unpinned unpinned : module.environments().unpinned()) {
      String name = unpinned.requirement().name();
      findings
          .at(
              unpinned.entry().module(),
              unpinned.entry().node(),
              "the requirement `" + name + "` is not pinned to a version")
          .help("pin it: \"" + name + "==1.2.3\"");
    }
  }
}
