package dev.dagproof.airflow.xcom;

import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.semantic.PythonModule;
import org.jspecify.annotations.Nullable;

/**
 * A call that makes JSON text of an object, or is meant to.
 *
 * @param module the file of the call
 * @param call the call
 * @param maker how the user wrote what is called: {@code json.dumps}, {@code df.to_json}
 * @param frame whether it is the {@code to_json} of a DataFrame or the like
 * @param orient how that lays out the data, if it is written down
 * @param inPlaceOfPath whether the orient is given in the place of the path, so that pandas writes
 *     a file of that name and returns None
 * @param helper the call of a function of the project that made it, in the file of the push; null
 *     if it was made there
 */
public record JsonText(
    PythonModule module,
    Call call,
    String maker,
    boolean frame,
    @Nullable String orient,
    boolean inPlaceOfPath,
    @Nullable Call helper) {

  /** A call that stands where the value is made. */
  JsonText(
      PythonModule module,
      Call call,
      String maker,
      boolean frame,
      @Nullable String orient,
      boolean inPlaceOfPath) {
    this(module, call, maker, frame, orient, inPlaceOfPath, null);
  }

  /** The same, in a function that this call calls. */
  JsonText by(Call caller) {
    return new JsonText(module, call, maker, frame, orient, inPlaceOfPath, caller);
  }
}
