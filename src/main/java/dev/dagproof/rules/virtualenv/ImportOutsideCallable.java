package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.virtualenv.MissingName;
import dev.dagproof.airflow.virtualenv.MissingName.Origin;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/**
 * A module-level import that a shipped callable uses: only the callable's own source is shipped.
 */
public final class ImportOutsideCallable implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV103", "import-outside-callable")
          .error()
          .fix(Applicability.SAFE)
          .summary("An import that a virtualenv callable uses stands outside of it")
          .why(
              """
              Only the source text of the callable reaches the other interpreter. What is imported at \
              the top of the file is not there, whether it is installed or not: the task ends with \
              `NameError: name 'json' is not defined`.

              Airflow's own script brings `sys`, the serializer's module, in the DAG file `types`, \
              and since Airflow 3 `os`; annotations are never evaluated. A use that only some calls \
              reach is a warning.\
              """)
          .bad(
              """
              import json
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def parse():
                  print(json.loads("[1, 2]"))


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="parse", python_callable=parse, system_site_packages=False
                  )
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def parse():
                  import json

                  print(json.loads("[1, 2]"))


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="parse", python_callable=parse, system_site_packages=False
                  )
              """)
          .observed("uses_toplevel_third_party, uses_toplevel_stdlib_import, uses_toplevel_os")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (VirtualenvTask task : module.virtualenvTasks()) {
      for (MissingName name : task.missing()) {
        if (name.origin().isImport() && !name.header()) {
          Finding finding = Missing.at(findings, task, name, message(task, name));
          finding.help(help(task, name));
          if (isMovable(name)) {
            finding.fix(() -> CopyFix.ofImport(module, task, name));
          }
        }
      }
    }
  }

  /** What is of the project is not there inside either; nor is there a running task. */
  private static boolean isMovable(MissingName name) {
    return name.origin() == Origin.IMPORT && !name.name().equals("get_current_context");
  }

  private static String message(VirtualenvTask task, MissingName name) {
    String what = "`" + name.name() + "` is ";
    return name.origin() == Origin.STAR_IMPORT
        ? what
            + "not defined in "
            + Missing.function(task)
            + ", where star imports outside do not count"
        : what + "imported outside of " + Missing.function(task);
  }

  private static String help(VirtualenvTask task, MissingName name) {
    String inside = " inside of " + Missing.function(task);
    if (name.name().equals("get_current_context")) {
      return "pass in what is needed of the context: imported"
          + inside
          + ", it would find no running task";
    }
    if (name.origin() == Origin.PROJECT_IMPORT) {
      return "define what is needed of `" + name.name() + "`" + inside;
    }
    return name.importText()
        .map(text -> "write `" + text + "`" + inside)
        .orElse("import `" + name.name() + "` by its name" + inside);
  }
}
