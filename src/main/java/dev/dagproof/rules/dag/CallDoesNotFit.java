package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.airflow.task.RefusedCall;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Guess;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import org.jspecify.annotations.Nullable;

/** A call whose arguments its function does not take. */
public final class CallDoesNotFit implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG428", "call-does-not-fit")
          .error()
          .summary("The arguments of a call do not fit the function that they go to")
          .why(
              """
              A call of a function under `@task`, `@task_group` or `@dag` is held against its \
              parameters when the file is read: what is missing, unknown, too much or given twice is an \
              import error. Parameters of `@task` functions that are named like parts of the task \
              context are filled from there, and `default_args` may have others; Airflow 2 makes None \
              the default of the former, so that none without default may follow.

              PythonOperator and its kin call their function with `op_args`, and with those of \
              `op_kwargs` and of the context that it has parameters for: what does not fit fails the \
              task. VENV112 looks at functions that run in an environment of their own.

              `ti.xcom_pull(task_id=...)` is a TypeError when the task runs, for the parameter is \
              `task_ids`; `Variable.get` of airflow.sdk has `default`, that of airflow.models \
              `default_var`.

              Operators take keyword arguments only, and pass `default_args` and `dag` to constructors \
              of classes derived from them, which need `**kwargs` for that. What such a class does \
              stands in its method `execute(self, context)`, which Airflow calls with `context` by name; \
              in `poke` of a sensor, in `choose_branch` of a branch. Without it the task fails.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @task
              def load(table, rows):
                  print(table, rows)


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  load("orders")


              etl()
              """)
          .good(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @task
              def load(table, rows):
                  print(table, rows)


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  load("orders", rows=100)


              etl()
              """)
          .observed(
              "dagdeco_required_arg_missing, taskflow_extra_arg, taskflow_unknown_kwarg,"
                  + " python_op_args_context_clash, op_positional_arg,"
                  + " op_base_no_execute, op_execute_without_context")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    FaultFindings.report(module, findings, CallDoesNotFit::words);
    for (RefusedCall call : module.refusedCalls()) {
      Node place = call.place();
      int end = place instanceof Keyword keyword ? keyword.nameEnd() : place.end();
      findings.at(call.module(), place.start(), end, message(call)).help(help(call));
    }
  }

  private static String message(RefusedCall call) {
    return "`"
        + call.method()
        + (call.missing() ? "` needs a `" : "` has no parameter `")
        + call.parameter()
        + "`: the task fails";
  }

  private static String help(RefusedCall call) {
    if (call.missing()) {
      return "give it `" + call.parameter() + "`";
    }
    return switch (call.parameter()) {
      case "task_id" -> "write `task_ids`";
      case "default_var" -> "write `default`";
      case "default" -> "write `default_var`";
      default -> "leave it out";
    };
  }

  private static @Nullable FaultWords words(StructureFault fault) {
    String name = "`" + fault.subject() + "`";
    String function = fault.about().of();
    return switch (fault.kind()) {
      case PARAMETER_MISSING ->
          new FaultWords(
              "the parameter " + name + " of " + function + " is given nothing",
              Guess.close(fault.subject(), fault.about().known())
                  .map(meant -> "did you mean `" + meant + "`, which Airflow gives it?")
                  .orElse("give it a value in the call, or a default"));
      case PARAMETER_UNKNOWN ->
          new FaultWords(
              function + " has no parameter " + name,
              Guess.of(fault.subject(), fault.about().known())
                  .map(meant -> "did you mean `" + meant + "`?")
                  .orElse("leave it out, or give the function such a parameter"));
      case FUNCTION_ARGUMENTS ->
          new FaultWords(fault.subject(), "give it what its parameters take", "it is made here");
      case METHOD_MISSING ->
          new FaultWords(fault.subject(), "write it as `def execute(self, context)`");
      default -> null;
    };
  }
}
