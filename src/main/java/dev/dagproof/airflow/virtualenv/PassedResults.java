package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.result.ReturnedDates;
import dev.dagproof.airflow.result.TaskResult;
import dev.dagproof.airflow.result.TaskResults;
import dev.dagproof.airflow.task.PassedArgument;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.task.TaskCall;
import dev.dagproof.airflow.virtualenv.PassedObject.Reason;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.types.ObjectType;
import dev.dagproof.python.types.ValuePart;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the results of other tasks among a task's arguments that its environment cannot read: what
 * XCom gives back is pickled for the callable.
 */
final class PassedResults {
  private final TaskResults results;
  private final ReturnedDates dates;

  PassedResults(TaskResults results, NameResolver resolver) {
    this.results = results;
    this.dates = new ReturnedDates(resolver);
  }

  /** The results that do not reach the callable of this task. */
  List<PassedObject> of(VirtualenvTask task, TargetEnvironment environment) {
    List<PassedObject> found = new ArrayList<>();
    if (environment.packages() != Presence.NO) {
      return found;
    }
    for (TaskCall call : task.task().calls()) {
      for (PassedArgument argument : call.arguments()) {
        if (argument.value().module() == task.task().dagFile()) {
          add(argument, argument.value().expression(), task.certain() && call.made(), found);
        }
      }
    }
    return found;
  }

  private void add(
      PassedArgument argument, Expression value, boolean certain, List<PassedObject> found) {
    if (value instanceof ListExpr list) {
      addAll(argument, list.elts(), certain, found);
    } else if (value instanceof Tuple tuple) {
      addAll(argument, tuple.elts(), certain, found);
    } else if (value instanceof Dict dict) {
      addAll(argument, dict.values(), certain, found);
    } else {
      TaskResult result = results.of(value).orElse(null);
      ReturnedDates.Found date = result == null ? null : dates.in(result);
      if (date != null) {
        ObjectType type = ObjectType.instance("pendulum.DateTime");
        ValuePart part =
            new ValuePart(
                argument.value().module(), value, value, type, ValuePart.Role.VALUE, true);
        found.add(new PassedObject(argument, part, Reason.OF_RESULT, certain && date.certain()));
      }
    }
  }

  private void addAll(
      PassedArgument argument, List<Expression> values, boolean certain, List<PassedObject> found) {
    for (Expression value : values) {
      add(argument, value, certain, found);
    }
  }
}
