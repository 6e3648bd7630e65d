package dev.dagproof.airflow.structure;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the piece of text that an argument is written with. */
public final class Spots {
  private static final List<Keyword> NONE = List.of();

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

  /** Where a call names this argument; the call if that is not plain to see. */
  static Site name(Site call, String name) {
    for (Keyword keyword : call.node() instanceof Call made ? made.keywords() : NONE) {
      if (name.equals(keyword.arg())) {
        return at(call, keyword);
      }
    }
    return call;
  }

  /**
   * Where a setting of a task is given: to the operator or its {@code partial}, to {@code override}
   * or the decorator, or by the defaults of the DAG; the call that makes the task if that is not
   * plain to see, or stands in another file.
   *
   * @param decorator that of a decorated function; null for an operator
   */
  static Site setting(
      Site call, @Nullable Site decorator, @Nullable StaticDag dag, String name, Value value) {
    String method = decorator == null ? "partial" : "override";
    boolean holds = decorator == null;
    Node node = call.node();
    while (node instanceof Call made) {
      Node found = holds || made.func().lastName().equals(method) ? find(made, name, -1) : null;
      if (found != null) {
        return at(call, found);
      }
      holds = false;
      node = made.func() instanceof Attribute attribute ? attribute.value() : made.func();
    }
    Site there = decorator == null ? call : argument(decorator, name, -1);
    if (there == decorator || there == call) {
      boolean isDefault =
          dag != null
              && dag.arguments().keyword("default_args") instanceof DictValue defaults
              && value.equals(defaults.get(name));
      there = isDefault && dag != null ? entry(dag.given(), "default_args", name) : call;
      there = dag != null && there == dag.given() ? call : there;
    }
    return there.module() == call.module() ? there : call;
  }

  /** Whether a place is a part of the call. */
  static boolean isWithin(Site call, Site place) {
    return call.module() == place.module()
        && call.node().start() <= place.node().start()
        && place.node().end() <= call.node().end();
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
