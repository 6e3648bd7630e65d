package dev.dagproof.airflow.xcom;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.semantic.PythonModule;

/**
 * A call that reads JSON text of XCom back into an object.
 *
 * @param module the file of the call
 * @param call {@code json.loads(…)} or {@code pandas.read_json(…)}
 * @param text what it is given
 * @param frame whether it makes a DataFrame
 */
public record JsonReader(PythonModule module, Call call, Expression text, boolean frame) {}
