package dev.dagproof.airflow.task;

import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Statement.FunctionDef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Matches the arguments of a call with the parameters of its function. */
public final class CallArguments {
  private CallArguments() {}

  /** What a call gives to this parameter; null if it gives nothing, or nobody knows. */
  public static @Nullable Expression of(FunctionDef function, Arg parameter, Call call) {
    for (Keyword keyword : call.keywords()) {
      if (parameter.name().equals(keyword.arg())) {
        return keyword.value();
      }
    }
    List<Arg> positional = function.args().positional();
    for (int i = 0; i < Math.min(call.args().size(), positional.size()); i++) {
      if (call.args().get(i) instanceof Starred) {
        return null;
      }
      if (positional.get(i).index() == parameter.index()) {
        return call.args().get(i);
      }
    }
    return null;
  }
}
