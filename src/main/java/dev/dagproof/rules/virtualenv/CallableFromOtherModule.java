package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.MissingName;
import dev.dagproof.airflow.VirtualenvTask;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.ImportHop;
import java.util.List;

/** A callable imported from another module: its source is shipped, the module around it is not. */
public final class CallableFromOtherModule implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV101", "callable-from-other-module")
          .error()
          .summary("The callable of a virtualenv task comes from another module")
          .why(
              """
              Airflow copies the source text of the callable, and only that, into a script for the \
              other interpreter. A function that was imported from a module of the project arrives \
              there without the imports, helpers and constants of its module, and ends with a \
              `NameError`, one at a time.

              It is an **error** where the function uses such a name on every path; the finding says \
              which one, and where it is defined. It is a **warning** where the function needs \
              nothing of its module: that runs, until somebody adds a line that does.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator
              from modules import transform

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="transform",
                      python_callable=transform.double,
                      op_kwargs={"n": 21},
                      system_site_packages=False,
                  )
              # file: modules/transform.py
              def double(n):
                  return 2 * n
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def double(n):
                  return 2 * n


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="transform",
                      python_callable=double,
                      op_kwargs={"n": 21},
                      system_site_packages=False,
                  )
              """)
          .observed(
              "callable_imported_calls_sibling, callable_imported_uses_module_global,"
                  + " callable_imported_selfcontained")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (VirtualenvTask task : module.virtualenvTasks()) {
      if (task.isImported()) {
        report(task, findings);
      }
    }
  }

  private static void report(VirtualenvTask task, Findings findings) {
    String name = "`" + task.callable().function().name() + "`";
    String file = task.callable().module().source().name();
    List<MissingName> certain = task.certainlyMissing();
    List<MissingName> named = certain.isEmpty() ? task.missing() : certain;
    String message;
    if (!certain.isEmpty()) {
      message =
          name + " cannot run without the rest of " + file + ": " + missing(named) + " missing";
    } else if (!named.isEmpty()) {
      message = name + " may fail without the rest of " + file + ": " + missing(named) + " missing";
    } else {
      message =
          name + " is shipped without the rest of " + file + ", which it does not need so far";
    }
    Finding finding =
        findings
            .at(task.task().module(), task.task().node(), message)
            .severity(certain.isEmpty() ? Severity.WARNING : Severity.ERROR)
            .help("define " + name + " in the DAG file, with its imports and helpers inside it");
    for (ImportHop hop : task.callable().imports()) {
      finding.related(hop.module(), hop.alias(), "imported here");
    }
    for (MissingName missing : named) {
      Node place = missing.definition().orElse(missing.node());
      finding.related(missing.module(), place, "`" + missing.name() + "` stays here");
    }
    if (named.isEmpty()) {
      finding.related(task.callable().module(), task.callable().function(), "defined here");
    }
  }

  /** "`json` is", "`json` and `mean` are". */
  private static String missing(List<MissingName> names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        text.append(i == names.size() - 1 ? " and " : ", ");
      }
      text.append('`').append(names.get(i).name()).append('`');
    }
    return text.append(names.size() == 1 ? " is" : " are").toString();
  }
}
