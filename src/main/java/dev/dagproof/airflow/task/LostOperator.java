package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;

/**
 * An operator that the function of a task makes: it is in no DAG, and nothing runs it but a call of
 * its {@code execute}.
 */
public record LostOperator(PythonModule module, Call made) {

  /** Those of functions that never call {@code execute}, or {@code poke} of a sensor. */
  public static List<LostOperator> of(List<PythonTask> tasks, NameResolver resolver) {
    List<LostOperator> found = new ArrayList<>();
    for (PythonTask task : tasks) {
      for (TaskCallable callable : task.callables()) {
        if (task.runsBodyOf(callable)) {
          add(new FunctionCode(callable.module(), callable.function()), resolver, found);
        }
      }
    }
    return found;
  }

  private static void add(FunctionCode code, NameResolver resolver, List<LostOperator> found) {
    List<LostOperator> made = new ArrayList<>();
    boolean[] runs = {false};
    code.visitBody(
        new NodeVisitor() {
          @Override
          public void visitCall(Call node) {
            String name = node.func().lastName();
            boolean isNamed = name.endsWith("Operator") || name.endsWith("Sensor");
            if (isNamed && isOfAirflow(code.module(), node, resolver)) {
              made.add(new LostOperator(code.module(), node));
            }
            NodeVisitor.super.visitCall(node);
          }

          @Override
          public void visitAttribute(Attribute node) {
            runs[0] |= isRun(node.attr());
            NodeVisitor.super.visitAttribute(node);
          }
        });
    if (!runs[0]) {
      found.addAll(made);
    }
  }

  /** The methods that run an operator, or ask it something. */
  private static boolean isRun(String method) {
    return switch (method) {
      case "execute", "poke", "pre_execute", "run", "get_hook", "hook", "execute_async", "test" ->
          true;
      default -> false;
    };
  }

  private static boolean isOfAirflow(PythonModule module, Call call, NameResolver resolver) {
    for (String name : resolver.importedNames(module, call.func())) {
      if (AirflowPackage.holds(name)) {
        return true;
      }
    }
    return false;
  }
}
