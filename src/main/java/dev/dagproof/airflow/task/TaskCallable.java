package dev.dagproof.airflow.task;

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

  /** Whether calling it runs its body and gives what it returns. */
  boolean isPlain() {
    return function.decoratorList().isEmpty() && !function.isAsync() && !isGenerator();
  }
}
