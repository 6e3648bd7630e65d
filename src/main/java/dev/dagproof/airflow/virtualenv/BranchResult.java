package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;

/**
 * What a branch returns that names no task.
 *
 * @param module the file of {@code node}
 * @param node the value
 * @param id the id that no task has; empty where it is no text at all
 * @param certain whether the task surely fails because of it
 */
public record BranchResult(
    PythonTask task, PythonModule module, Node node, String id, boolean certain) {}
