package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.virtualenv.ReturnedObject;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.types.ObjectType;

/** A result of a virtualenv callable that does not come back to the worker. */
public final class UnreadableResult implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV114", "unreadable-result")
          .error()
          .summary("The result of a virtualenv callable cannot be read back")
          .why(
              """
              What the callable returns is pickled in the other interpreter and unpickled in the \
              worker, before it goes to XCom.

              - Generators, lambdas, open files, locks, and objects of classes that the callable \
              defines itself cannot be pickled: the task ends with `TypeError: cannot pickle \
              'generator' object` in its log, after all its work is done.
              - `@task.kubernetes` writes JSON in the pod, which has no sets, bytes or dates: `TypeError: \
              Object of type set is not JSON serializable`, also with `do_xcom_push=False`.
              - An object of a package, such as a DataFrame, can only be read where that package is \
              installed: `ModuleNotFoundError: No module named 'pandas'` while the worker reads the \
              result. Whether the worker has it, the file does not tell, so this is a warning.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def numbers():
                  return (2 * n for n in range(3))


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="numbers", python_callable=numbers, system_site_packages=False
                  )
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def numbers():
                  return [2 * n for n in range(3)]


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="numbers", python_callable=numbers, system_site_packages=False
                  )
              """)
          .observed("return_generator, return_dataframe, return_to_dict_with_timestamp")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (VirtualenvTask task : module.virtualenvTasks()) {
      for (ReturnedObject object : task.returnedObjects()) {
        Finding finding =
            findings
                .at(task.callable().module(), object.part().place(), message(task, object))
                .severity(object.certain() ? Severity.ERROR : Severity.WARNING)
                .help(help(object));
        finding.related(task.task().module(), task.task().node(), "shipped here");
      }
    }
  }

  private static String message(VirtualenvTask task, ReturnedObject object) {
    String what = "`" + task.function() + "` returns " + object.part().type().words() + ", which ";
    return switch (object.reason()) {
      case REFUSED -> what + "cannot be pickled";
      case NOT_JSON -> what + "the script in the pod cannot write as JSON";
      case NEEDS_PACKAGE ->
          what + "the worker can read only if it has `" + object.part().type().topLevel() + "`";
    };
  }

  private static String help(ReturnedObject object) {
    ObjectType type = object.part().type();
    return type.name().equals("builtins.generator")
        ? "return a list of it"
        : "return text, numbers, or lists and dictionaries of them";
  }
}
