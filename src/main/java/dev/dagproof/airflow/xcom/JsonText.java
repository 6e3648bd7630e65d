package dev.dagproof.airflow.xcom;

import dev.dagproof.python.ast.Expression.Call;
import org.jspecify.annotations.Nullable;

/**
 * A call that makes JSON text of an object, or is meant to.
 *
 * @param call the call
 * @param maker how the user wrote what is called: {@code json.dumps}, {@code df.to_json}
 * @param frame whether it is the {@code to_json} of a DataFrame or the like
 * @param orient how that lays out the data, if it is written down
 * @param inPlaceOfPath whether the orient is given in the place of the path, so that pandas writes
 *     a file of that name and returns None
 */
public record JsonText(
    Call call, String maker, boolean frame, @Nullable String orient, boolean inPlaceOfPath) {}
