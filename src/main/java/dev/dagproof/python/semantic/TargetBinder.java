package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.AugAssign;
import dev.dagproof.python.ast.Statement.Delete;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.OtherKind;
import dev.dagproof.python.semantic.Symbol.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds the names of targets: of assignments, loops, {@code with}, {@code del}. */
final class TargetBinder {
  private final Binder binder;
  private final ScopeBuilder walk;

  TargetBinder(Binder binder, ScopeBuilder walk) {
    this.binder = binder;
    this.walk = walk;
  }

  /** Binds the names of a target whose value is not an expression of its own. */
  void bind(Expression target, OtherKind kind, Node origin) {
    if (target instanceof Name name) {
      walk.note(name);
      binder.setOther(walk.frame(), name.id(), kind, name, origin);
      return;
    }
    List<Expression> parts = parts(target);
    if (parts == null) {
      walk.visit(target);
      return;
    }
    walk.note(target);
    for (Expression part : parts) {
      bind(part, kind, origin);
    }
  }

  void assign(Assign node) {
    walk.visit(node.value());
    for (Expression target : node.targets()) {
      assign(target, node.value(), node);
    }
  }

  private void assign(Expression target, @Nullable Expression value, Node assignment) {
    if (target instanceof Name name) {
      walk.note(name);
      add(walk.frame(), Effect.SETS, name, value, assignment);
      return;
    }
    List<Expression> parts = parts(target);
    if (parts == null) {
      walk.visit(target);
      return;
    }
    walk.note(target);
    List<Expression> values = value == null ? null : matchingParts(parts, value);
    for (int i = 0; i < parts.size(); i++) {
      assign(parts.get(i), values == null ? null : values.get(i), assignment);
    }
  }

  /** The value's elements, if each belongs to one part of the target. */
  private static @Nullable List<Expression> matchingParts(
      List<Expression> parts, Expression value) {
    List<Expression> values = value instanceof Starred ? null : parts(value);
    return values != null
            && values.size() == parts.size()
            && !holdsStarred(parts)
            && !holdsStarred(values)
        ? values
        : null;
  }

  private static boolean holdsStarred(List<Expression> elements) {
    for (Expression element : elements) {
      if (element instanceof Starred) {
        return true;
      }
    }
    return false;
  }

  /** The elements of a tuple or list, what a star stands before; null for anything else. */
  private static @Nullable List<Expression> parts(Expression target) {
    if (target instanceof Tuple tuple) {
      return tuple.elts();
    }
    if (target instanceof ListExpr list) {
      return list.elts();
    }
    return target instanceof Starred starred ? List.of(starred.value()) : null;
  }

  /** All but the annotation. */
  void assignAnnotated(AnnAssign node) {
    Expression value = node.value();
    if (value != null) {
      walk.visit(value);
      assign(node.target(), value, node);
    } else if (node.target() instanceof Name name) {
      walk.note(name);
      if (node.simple()) {
        add(walk.frame(), Effect.DECLARES, name, null, node);
      }
    } else {
      walk.visit(node.target());
    }
  }

  void assignAugmented(AugAssign node) {
    walk.visit(node.target());
    walk.visit(node.value());
    if (node.target() instanceof Name name) {
      add(walk.frame(), Effect.SETS, name, null, node);
    }
  }

  /**
   * Binds in the function around a comprehension, not in the comprehension.
   *
   * @param always whether it is evaluated whenever its statement is
   */
  void assignNamed(NamedExpr node, boolean always) {
    walk.visit(node.value());
    walk.note(node.target());
    Frame frame = walk.frame();
    Frame target = frame;
    Frame outer = frame.outer();
    while (target.scope().kind() == Scope.Kind.COMPREHENSION && outer != null) {
      target = outer;
      outer = target.outer();
    }
    Effect effect = always && target == frame ? Effect.SETS : Effect.MAY_SET;
    add(target, effect, node.target(), node.value(), node);
  }

  private void add(
      Frame frame, Effect effect, Name target, @Nullable Expression value, Node assignment) {
    Scope home = binder.home(frame, target.id());
    binder.add(frame, effect, new AssignmentBinding(target, value, assignment, home));
  }

  void delete(Delete node) {
    for (Expression target : node.targets()) {
      delete(target, node);
    }
  }

  private void delete(Expression target, Delete statement) {
    List<Expression> parts = parts(target);
    if (parts != null) {
      walk.note(target);
      for (Expression part : parts) {
        delete(part, statement);
      }
      return;
    }
    walk.visit(target);
    if (target instanceof Name name) {
      binder.delete(walk.frame(), name.id(), name, statement);
    }
  }
}
