package dev.dagproof.airflow.structure;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.evaluation.Site;
import org.jspecify.annotations.Nullable;

/** Finds the piece of text that an argument is written with. */
public final class Spots {
  private Spots() {}

  /** Where a call has this argument; the call if that is not plain to see. */
  public static Site argument(Site call, String name, int position) {
    Node found = call.node() instanceof Call made ? find(made, name, position) : null;
    return found == null ? call : at(call, found);
  }

  /** Where a dictionary that is an argument of a call has this key. */
  public static Site entry(Site call, String argument, String key) {
    Node given = call.node() instanceof Call made ? find(made, argument, -1) : null;
    if (given instanceof Dict dict) {
      for (int i = 0; i < dict.keys().size(); i++) {
        if (dict.keys().get(i) instanceof Constant constant
            && constant.value() instanceof ConstantValue.Str text
            && text.value().equals(key)) {
          return at(call, dict.values().get(i));
        }
      }
    }
    return given == null ? call : at(call, given);
  }

  private static Site at(Site call, Node node) {
    return new Site(call.module(), node, call.caller());
  }

  private static @Nullable Node find(Call call, String name, int position) {
    for (Keyword keyword : call.keywords()) {
      if (name.equals(keyword.arg())) {
        return keyword.value();
      }
    }
    if (position < 0 || position >= call.args().size()) {
      return null;
    }
    for (Expression argument : call.args().subList(0, position + 1)) {
      if (argument instanceof Starred) {
        return null;
      }
    }
    return call.args().get(position);
  }
}
