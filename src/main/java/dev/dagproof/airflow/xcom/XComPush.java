package dev.dagproof.airflow.xcom;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.PythonModule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that goes to XCom.
 *
 * @param module the file
 * @param value what is pushed
 * @param returned whether it is a task's return value, and not an argument of {@code xcom_push}
 * @param function the function whose body pushes it, if that is the callable of a task; null
 *     otherwise, and for a lambda
 * @param made whether the file shows that a task runs this code, and no other in its place
 * @param read whether another task of the file is given it
 */
public record XComPush(
    PythonModule module,
    Expression value,
    boolean returned,
    @Nullable FunctionDef function,
    boolean made,
    boolean read) {

  /** The callable whose body pushes it. */
  public Optional<FunctionDef> callable() {
    return Optional.ofNullable(function);
  }
}
