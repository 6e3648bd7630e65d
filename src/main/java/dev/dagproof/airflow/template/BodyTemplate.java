package dev.dagproof.airflow.template;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.PythonModule;

/**
 * A text inside of a function that a task runs, which looks like a template, and which nobody
 * renders.
 *
 * @param returned whether the function returns it
 * @param function the function's name
 */
public record BodyTemplate(
    PythonModule module, Expression text, boolean returned, String function) {}
