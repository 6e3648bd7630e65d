package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Pattern;
import dev.dagproof.python.ast.Pattern.MatchAs;
import dev.dagproof.python.ast.Pattern.MatchStar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives names, attributes and items their values. */
final class Targets {
  private final Evaluator evaluator;

  Targets(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Gives a target its value; parts of it to parts of the target. */
  void assign(Expression target, Value value) {
    if (target instanceof Name name) {
      evaluator.frame().set(name.id(), value, evaluator);
    } else if (target instanceof Attribute attribute) {
      Value object = evaluator.evaluate(attribute.value());
      evaluator.at(target, () -> object.assign(attribute.attr(), value, evaluator));
    } else if (target instanceof Subscript item) {
      Value object = evaluator.evaluate(item.value());
      object.assignItem(evaluator.evaluate(item.slice()), value, evaluator);
    } else if (target instanceof Starred starred) {
      assign(starred.value(), value);
    } else if (target instanceof Tuple tuple) {
      unpack(tuple.elts(), value);
    } else if (target instanceof ListExpr list) {
      unpack(list.elts(), value);
    }
  }

  private void unpack(List<Expression> targets, Value value) {
    List<Value> items = value.items(evaluator);
    int starred = -1;
    for (int i = 0; i < targets.size(); i++) {
      starred = targets.get(i) instanceof Starred ? i : starred;
    }
    boolean fits =
        items != null
            && (starred < 0 ? items.size() == targets.size() : items.size() >= targets.size() - 1);
    if (items == null || !fits) {
      for (Expression target : targets) {
        assign(target, items == null ? value.anyItem() : Unknown.VALUE);
      }
      return;
    }
    int more = items.size() - targets.size();
    for (int i = 0; i < targets.size(); i++) {
      if (i == starred) {
        assign(targets.get(i), SequenceValue.list(items.subList(i, i + more + 1)));
      } else {
        assign(targets.get(i), items.get(starred >= 0 && i > starred ? i + more : i));
      }
    }
  }

  /** Takes the names of a pattern for unknown. */
  void forget(Pattern pattern) {
    new NodeVisitor() {
      @Override
      public void visitMatchAs(MatchAs node) {
        forget(node.name());
        NodeVisitor.super.visitMatchAs(node);
      }

      @Override
      public void visitMatchStar(MatchStar node) {
        forget(node.name());
      }

      private void forget(@Nullable String name) {
        if (name != null) {
          evaluator.frame().set(name, Unknown.VALUE);
        }
      }
    }.visit(pattern);
  }
}
