package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.evaluation.Alternatives;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.Externals;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.InstanceValue;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.ModuleGraph;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the callable of a task as the worker runs it, when the file has been read: what its names
 * stand for then is known, and what {@code op_args} and {@code op_kwargs} give it, or the call that
 * makes the task.
 */
final class CallableRun {
  private CallableRun() {}

  /** What it returns, by the places where it does; nothing of an operator that is expanded. */
  static IdentityHashMap<Node, Value> of(
      StaticTask task, FunctionValue callable, ModuleGraph graph) {
    // The context may have what is not given, and defaults count for nothing then.
    CallArguments given =
        new CallArguments(positional(task), keywords(task), false, false, List.of());
    return task.isMapped()
        ? new IdentityHashMap<>()
        : Evaluator.returned(callable, given, graph, Outside.OUTSIDE);
  }

  private static List<Value> positional(StaticTask task) {
    List<Value> given = new ArrayList<>();
    task.passed().positional().forEach(value -> given.add(passed(value)));
    if (!(task.setting("op_args") instanceof SequenceValue list) || !list.isComplete()) {
      return given;
    }
    list.known().forEach(value -> given.add(passed(value)));
    return given;
  }

  private static Map<String, Value> keywords(StaticTask task) {
    Map<String, Value> given = new LinkedHashMap<>();
    task.passed().keywords().forEach((name, value) -> given.put(name, passed(value)));
    if (task.setting("op_kwargs") instanceof DictValue dict && dict.isComplete()) {
      for (Map.Entry<Value, Value> entry : dict.entries().entrySet()) {
        String name = entry.getKey().text();
        if (name != null) {
          given.put(name, passed(entry.getValue()));
        }
      }
    }
    return given;
  }

  /** Templates are rendered, also deep inside; results of tasks are not known. */
  private static Value passed(Value value) {
    String text = value.text();
    boolean isPlain = text == null || !text.contains("{");
    boolean isTask = InstanceValue.nature(value) instanceof EdgeNode;
    return isPlain && !isTask && value.parts().isEmpty() ? value : Unknown.VALUE;
  }

  /** What is not of the project: nothing of it makes tasks when a task runs. */
  private enum Outside implements Externals {
    OUTSIDE;

    @Override
    public boolean owns(String name) {
      return AirflowPackage.holds(name);
    }

    @Override
    public Value value(String name) {
      return ExternalValue.of(name);
    }

    @Override
    public Value called(ExternalValue called, CallArguments arguments, Evaluator at) {
      boolean isChoice = called.name().equals("random.choice");
      if (isChoice && arguments.get("seq", 0) instanceof SequenceValue list && list.isComplete()) {
        return Alternatives.of(list.known());
      }
      Value special = PythonNames.called(called.name(), arguments, at);
      return special == null ? new ExternalValue(called.name(), arguments, at.site()) : special;
    }

    @Override
    public void entered(Value manager) {}

    @Override
    public void left(Value manager) {}

    @Override
    public void madeWithoutBase(InstanceValue object, FunctionValue initializer, Evaluator at) {}

    @Override
    public void unknownCalled(Value called, CallArguments arguments, Evaluator at) {}

    @Override
    public void imported(String module, Evaluator at) {}

    @Override
    public Value unsupported(Value left, Operator operator, Value right, Evaluator at) {
      return Unknown.VALUE;
    }

    @Override
    public void compared(Value left, CompareOperator operator, Value right, Evaluator at) {}

    @Override
    public void discarded(Expression expression, Value given, Evaluator at) {}

    @Override
    public void unfinished(Evaluator at) {}

    @Override
    public void raised(Evaluator at) {}

    @Override
    public void failed(String problem, Evaluator at) {}
  }
}
