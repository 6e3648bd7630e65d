package dev.dagproof.airflow.catalog;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.PythonModule;

/**
 * A function under a task decorator.
 *
 * @param module the file that defines it
 * @param decorator the decorator, as it stands above the function
 * @param settings the expression that has its arguments, if it has any: the decorator itself, or
 *     what its name was given
 */
public record DecoratedFunction(
    TaskKind kind,
    PythonModule module,
    FunctionDef function,
    Expression decorator,
    Expression settings) {}
