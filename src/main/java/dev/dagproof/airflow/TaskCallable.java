package dev.dagproof.airflow;

import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.ImportHop;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;

/**
 * A function that a task runs.
 *
 * @param module the file that defines it
 * @param imports the imports by which it came into the file that makes the task, outermost first
 */
public record TaskCallable(PythonModule module, FunctionDef function, List<ImportHop> imports) {}
