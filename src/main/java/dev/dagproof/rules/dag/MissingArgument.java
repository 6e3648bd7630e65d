package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import org.jspecify.annotations.Nullable;

/** An argument that a class of Airflow needs. */
public final class MissingArgument implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG412", "missing-argument")
          .error()
          .summary("An operator, DAG or task group is not given what it needs")
          .why(
              """
              Operators have arguments without a default, and all have `task_id`: without them the \
              file has an import error, `missing keyword argument 'bash_command'`. They may come from \
              `default_args`, of the operator, of its groups or of its DAG. What neither `partial` nor \
              `expand` gives fails the mapped tasks.

              This knows the operators and sensors of Airflow and of its standard provider, and the \
              constructors of the project's own operators. VENV113 looks at operators that run in an \
              environment of their own.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.bash import BashOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(task_id="load")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.bash import BashOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(task_id="load", bash_command="echo loaded")
              """)
          .observed("op_no_task_id, op_missing_required, op_missing_required_from_default_args")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    FaultFindings.report(module, findings, MissingArgument::words);
  }

  private static @Nullable FaultWords words(StructureFault fault) {
    if (fault.kind() != Kind.ARGUMENT_MISSING) {
      return null;
    }
    int dot = fault.subject().lastIndexOf('.');
    String callee = fault.subject().substring(0, dot);
    String name = fault.subject().substring(dot + 1);
    return new FaultWords(
        callee + " needs the argument `" + name + "`", "give it `" + name + "=…`");
  }
}
