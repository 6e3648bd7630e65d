package dev.dagproof.airflow.task;

import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Generators;
import dev.dagproof.python.semantic.ImportHop;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;

/**
 * A function that a task runs.
 *
 * @param module the file that defines it
 * @param imports the imports by which it came into the file that makes the task, outermost first
 */
public record TaskCallable(PythonModule module, FunctionDef function, List<ImportHop> imports) {
  /** Copies the list. */
  public TaskCallable {
    imports = List.copyOf(imports);
  }

  /** Where its name stands. */
  public Place place() {
    return Place.of(module, function);
  }

  public boolean isGenerator() {
    return Generators.isGenerator(function);
  }

  /** Whether it has a parameter {@code self}: no task decorator takes such a function. */
  public boolean takesSelf() {
    Arguments parameters = function.args();
    return isSelf(parameters.posonlyargs())
        || isSelf(parameters.args())
        || isSelf(parameters.kwonlyargs());
  }

  private static boolean isSelf(List<Arg> parameters) {
    for (Arg parameter : parameters) {
      if (parameter.name().equals("self")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is taken from its class, and wants an object as its first argument. */
  public boolean isMethod() {
    if (!(module.tree().parent(function).orElse(null) instanceof ClassDef)) {
      return false;
    }
    for (Expression decorator : function.decoratorList()) {
      if (decorator instanceof Name name
          && (name.id().equals("staticmethod") || name.id().equals("classmethod"))) {
        return false;
      }
    }
    return true;
  }

  /** Whether calling it runs its body and gives what it returns. */
  boolean isPlain() {
    return function.decoratorList().isEmpty() && !function.isAsync() && !isGenerator();
  }
}
