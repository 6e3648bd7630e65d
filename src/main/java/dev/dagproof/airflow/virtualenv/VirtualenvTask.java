package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.types.ObjectType;
import dev.dagproof.python.types.ValuePart;
import java.util.ArrayList;
import java.util.List;

/**
 * A task whose callable's source text, and nothing else of its file, runs in another interpreter.
 *
 * @param callable the function
 * @param certain whether the task surely runs this function: no other comes into question, and the
 *     file makes the task
 * @param missing the names that the function uses and that are not there; in the order of the text
 * @param passedObjects the objects among its arguments that do not reach the function
 * @param signatureFlaws how its arguments do not fit the function's parameters
 * @param returnedObjects the objects in its result that may not come back
 * @param contextUses the places that count on parts of the context that are not passed
 */
public record VirtualenvTask(
    PythonTask task,
    TaskCallable callable,
    boolean certain,
    List<MissingName> missing,
    List<PassedObject> passedObjects,
    List<SignatureFlaw> signatureFlaws,
    List<ReturnedObject> returnedObjects,
    List<ContextUse> contextUses) {

  /** Copies the lists. */
  public VirtualenvTask {
    missing = List.copyOf(missing);
    passedObjects = List.copyOf(passedObjects);
    signatureFlaws = List.copyOf(signatureFlaws);
    returnedObjects = List.copyOf(returnedObjects);
    contextUses = List.copyOf(contextUses);
  }

  /** The name of the function. */
  public String function() {
    return callable.function().name();
  }

  /** Whether the callable stands in another file than the task. */
  public boolean isImported() {
    return callable.module() != task.module();
  }

  /** Whether the callable is a method that is given no object. */
  public boolean needsSelf() {
    if (!callable.isMethod()) {
      return false;
    }
    Arguments parameters = callable.function().args();
    for (Arg missing : task.supply().missing(parameters)) {
      if (isFirst(parameters, missing) && parameters.defaultOf(missing).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFirst(Arguments parameters, Arg parameter) {
    List<Arg> first =
        parameters.posonlyargs().isEmpty() ? parameters.args() : parameters.posonlyargs();
    return !first.isEmpty() && first.getFirst() == parameter;
  }

  /** The names whose absence makes the task fail for certain. */
  public List<MissingName> certainlyMissing() {
    List<MissingName> names = new ArrayList<>();
    for (MissingName name : missing) {
      if (failsAt(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether the task surely fails at the use of this name. */
  public boolean failsAt(MissingName name) {
    return certain && name.execution() == Execution.ALWAYS;
  }

  /** Whether the task surely fails at this use of the context. */
  public boolean failsAt(ContextUse use) {
    return certain && use.execution() == Execution.ALWAYS;
  }

  /** Whether an object of the callable's result does not come back, or is not there at all. */
  public boolean loses(ValuePart object) {
    for (ReturnedObject returned : returnedObjects) {
      if (returned.part().expression() == object.expression()) {
        return true;
      }
    }
    return object.type().kind() == ObjectType.Kind.MODULE && !missing.isEmpty();
  }

  /** Whether an expression of the callable uses a name that is missing there. */
  public boolean misses(Expression expression) {
    for (MissingName name : missing) {
      if (name.node().start() >= expression.start() && name.node().end() <= expression.end()) {
        return true;
      }
    }
    return false;
  }
}
