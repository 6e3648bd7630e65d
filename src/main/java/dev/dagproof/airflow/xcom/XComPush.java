package dev.dagproof.airflow.xcom;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.PythonModule;

/**
 * A value that goes to XCom.
 *
 * @param module the file
 * @param value what is pushed
 * @param returned whether it is a task's return value, and not an argument of {@code xcom_push}
 */
public record XComPush(PythonModule module, Expression value, boolean returned) {}
