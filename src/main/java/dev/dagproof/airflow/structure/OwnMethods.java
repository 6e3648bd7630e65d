package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.evaluation.ClassObject;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The methods that Airflow calls of an operator of the project: {@code execute(context=context)}
 * ({@code TaskInstance._execute_task} of 2.11.2, {@code task_runner._execute_task} of 3.3.2),
 * {@code poke(context)} of {@code BaseSensorOperator.execute}, and {@code choose_branch(context)}
 * of {@code BaseBranchOperator.execute}.
 */
final class OwnMethods {
  private OwnMethods() {}

  /**
   * Why each run of a task of this class fails; null if that is not certain.
   *
   * @param base the class of Airflow that it derives from
   */
  static @Nullable String problem(OperatorClass base, ClassObject derived) {
    if (!AirflowPackage.holds(base.dotted()) || !isAlone(base, derived)) {
      return null;
    }
    String owner = derived.node().name();
    Value execute = derived.find("execute");
    if (execute != null) {
      return takesContext(execute)
          ? null
          : "Airflow calls `execute(context=...)`, and nothing else: that of `"
              + owner
              + "` does not fit";
    }
    String needed = needed(base.name());
    return needed == null || derived.find(needed) != null
        ? null
        : "`" + owner + "` has no method `" + needed + "`, which Airflow calls when the task runs";
  }

  private static @Nullable String needed(String base) {
    return switch (base) {
      case "BaseOperator" -> "execute";
      case "BaseSensorOperator" -> "poke";
      case "BaseBranchOperator" -> "choose_branch";
      default -> null;
    };
  }

  /** Whether nothing else that is not known is above the class. */
  private static boolean isAlone(OperatorClass base, ClassObject derived) {
    List<Value> bases = derived.bases();
    for (Value above : bases) {
      boolean isKnown =
          above instanceof ClassObject own
              ? own.externalBase() == null || isAlone(base, own)
              : above instanceof OperatorClass operator && operator.name().equals(base.name());
      if (!isKnown) {
        return false;
      }
    }
    return !bases.isEmpty();
  }

  /** Whether a method takes an argument {@code context} by name, as far as can be seen. */
  private static boolean takesContext(Value method) {
    FunctionDef definition =
        method instanceof FunctionValue function ? function.definition() : null;
    if (definition == null || !definition.decoratorList().isEmpty()) {
      return true;
    }
    Arguments parameters = definition.args();
    boolean isTaken = parameters.kwarg() != null;
    boolean isSelf = true;
    for (Arg parameter : parameters.named()) {
      boolean isContext = parameter.name().equals("context");
      boolean isRequired = parameters.defaultOf(parameter).isEmpty();
      if (!isSelf && !isContext && isRequired) {
        return false;
      }
      isTaken |= isContext;
      isSelf = false;
    }
    return isTaken;
  }
}
