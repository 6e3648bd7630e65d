package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.virtualenv.SignatureFlaw;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;

/** Arguments of a virtualenv task that its callable cannot be called with. */
public final class ArgumentsDoNotFit implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV112", "arguments-do-not-fit")
          .error()
          .summary("The arguments of a virtualenv task do not fit its callable's parameters")
          .why(
              """
              An operator calls the function with `op_args`, `op_kwargs` and the parts of the task \
              context that its parameters name. What is missing shows only when the task runs, in the \
              other interpreter: `TypeError: process() missing 1 required positional argument: 'b'`. \
              Keys of `op_kwargs` that no parameter asks for are left out without a word. Both, and \
              the context, are passed by name, which a positional-only parameter does not take.

              A call of a decorated function is held against its signature when Airflow reads the \
              file: an argument that is missing, unknown or too much is an import error. Airflow 2 \
              gives parameters named like parts of the context the default None, so that none \
              without default may follow.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def add(a, b):
                  return a + b


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="add",
                      python_callable=add,
                      op_kwargs={"a": 1},
                      system_site_packages=False,
                  )
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def add(a, b):
                  return a + b


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="add",
                      python_callable=add,
                      op_kwargs={"a": 1, "b": 2},
                      system_site_packages=False,
                  )
              """)
          .observed("op_kwargs_missing_required, op_kwargs_extra_key_ignored")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (VirtualenvTask task : module.virtualenvTasks()) {
      if (task.needsSelf()) {
        // That is told of the callable.
        continue;
      }
      for (SignatureFlaw flaw : task.signatureFlaws()) {
        Finding finding =
            findings
                .at(flaw.module(), flaw.place(), message(task, flaw))
                .severity(flaw.certain() ? Severity.ERROR : Severity.WARNING)
                .help(help(flaw));
        flaw.param()
            .ifPresent(param -> finding.related(task.callable().module(), param, "the parameter"));
      }
    }
  }

  private static String message(VirtualenvTask task, SignatureFlaw flaw) {
    String function = "`" + task.function() + "`";
    String name = "`" + flaw.name() + "`";
    return switch (flaw.kind()) {
      case MISSING -> "nothing is given for the parameter " + name + " of " + function;
      case TOO_MANY -> function + " takes " + count(flaw.name()) + ", and is given more";
      case POSITIONAL_ONLY ->
          "the parameter "
              + name
              + " of "
              + function
              + " is positional-only, and is passed by name";
      case UNEXPECTED -> function + " has no parameter " + name;
      case TWICE -> "the parameter " + name + " of " + function + " is given two values";
      case CONTEXT_BY_POSITION ->
          "an argument goes by position to " + name + ", which Airflow fills from the context";
      case CONTEXT_BEFORE_REQUIRED ->
          "Airflow 2 makes None the default of "
              + name
              + ", so that no parameter without default may follow it";
    };
  }

  private static String count(String number) {
    return switch (number) {
      case "0" -> "no positional argument";
      case "1" -> "one positional argument";
      default -> number + " positional arguments";
    };
  }

  private static String help(SignatureFlaw flaw) {
    return switch (flaw.kind()) {
      case MISSING ->
          flaw.atParse()
              ? "pass it, or give the parameter a default value"
              : "add it to `op_kwargs`, or give the parameter a default value";
      case TOO_MANY, UNEXPECTED -> "leave it out, or add a parameter";
      case POSITIONAL_ONLY -> "leave out the `/` among the parameters";
      case TWICE -> "give it once";
      case CONTEXT_BY_POSITION -> "pass it by keyword, or rename the parameter";
      case CONTEXT_BEFORE_REQUIRED -> "write " + "`" + flaw.name() + "=None` behind the others";
    };
  }
}
