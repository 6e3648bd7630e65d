package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Guess;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.python.evaluation.Site;
import java.util.List;
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
    List<StructureFault> faults = module.structure().faults();
    FaultFindings.report(
        module, findings, fault -> isMistyped(fault, faults) ? null : words(fault));
  }

  private static @Nullable FaultWords words(StructureFault fault) {
    if (fault.kind() != Kind.ARGUMENT_MISSING) {
      return null;
    }
    String name = fault.subject();
    return new FaultWords(
        fault.about().of() + " needs the argument `" + name + "`", "give it `" + name + "=…`");
  }

  /** Whether the same call has an argument that is nearly the one it needs: DAG411 says so. */
  private static boolean isMistyped(StructureFault missing, List<StructureFault> faults) {
    if (missing.kind() != Kind.ARGUMENT_MISSING) {
      return false;
    }
    for (StructureFault fault : faults) {
      Site call = fault.kind() == Kind.ARGUMENT_UNKNOWN ? fault.other() : null;
      if (call != null && holds(missing.site(), call)) {
        String meant = Guess.of(fault.subject(), fault.about().known()).orElse("");
        if (meant.equals(missing.subject())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a call is this one, or the {@code partial} of this {@code expand}. */
  private static boolean holds(Site site, Site call) {
    return site.module() == call.module()
        && site.node().start() == call.node().start()
        && call.node().end() <= site.node().end();
  }
}
