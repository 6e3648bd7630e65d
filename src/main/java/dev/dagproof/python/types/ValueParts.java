package dev.dagproof.python.types;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.types.ValuePart.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a value apart: the objects in lists, tuples, sets and dictionaries that the text shows,
 * also through names. For one thread.
 */
public final class ValueParts {
  private static final int DEPTH = 10;

  /** So many parts of one value are looked at. */
  private static final int BUDGET = 500;

  private final NameResolver resolver;
  private final ObjectTypes types;
  private final ContainerLosses losses;

  /**
   * Takes values apart.
   *
   * @param harmless whether what goes by a dotted name changes none of its arguments
   */
  public ValueParts(NameResolver resolver, Predicate<String> harmless) {
    this.resolver = resolver;
    this.types = new ObjectTypes(resolver);
    this.losses = new ContainerLosses(resolver, harmless);
  }

  /** The parts of the value of an expression of this file, the value itself first. */
  public List<ValuePart> of(PythonModule module, Expression expression) {
    List<ValuePart> found = new ArrayList<>();
    new Walk(found).add(module, expression, null, Role.VALUE, true, DEPTH);
    return found;
  }

  private final class Walk {
    private final List<ValuePart> found;

    Walk(List<ValuePart> found) {
      this.found = found;
    }

    /**
     * Adds a value and what is in it.
     *
     * @param via the name in the asked file by which it is reached, if it is by one
     */
    void add(
        PythonModule module,
        Expression expression,
        @Nullable Name via,
        Role role,
        boolean certain,
        int depth) {
      if (depth == 0 || found.size() >= BUDGET) {
        return;
      }
      if (expression instanceof IfExp choice) {
        add(module, choice.body(), via, role, false, depth - 1);
        add(module, choice.orelse(), via, role, false, depth - 1);
      } else if (expression instanceof NamedExpr named) {
        add(module, named.value(), via, role, certain, depth - 1);
      } else if (!(expression instanceof Name name)
          || !addNamed(module, name, via, role, certain, depth - 1)) {
        ObjectType type = types.of(module, expression);
        boolean isSure = !type.isInstance("re.Match") || LiteralMatch.isCertain(expression);
        Expression place = via == null ? expression : via;
        found.add(new ValuePart(module, expression, place, type, role, certain && isSure));
        addContent(module, expression, via, certain, depth - 1);
      }
    }

    private void addContent(
        PythonModule module, Expression value, @Nullable Name via, boolean certain, int depth) {
      if (value instanceof ListExpr list) {
        addAll(module, list.elts(), via, certain, depth);
      } else if (value instanceof Tuple tuple) {
        addAll(module, tuple.elts(), via, certain, depth);
      } else if (value instanceof SetExpr set) {
        addAll(module, set.elts(), via, certain, depth);
      } else if (value instanceof Dict dict) {
        addEntries(module, dict, via, certain, depth);
      } else if (value instanceof ListComp comprehension) {
        add(module, comprehension.elt(), via, Role.VALUE, false, depth);
      } else if (value instanceof SetComp comprehension) {
        add(module, comprehension.elt(), via, Role.VALUE, false, depth);
      } else if (value instanceof DictComp comprehension) {
        add(module, comprehension.key(), via, Role.KEY, false, depth);
        add(module, comprehension.value(), via, Role.VALUE, false, depth);
      } else if (value instanceof BinOp operation) {
        addOperands(module, operation, via, certain, depth);
      } else if (value instanceof Call call) {
        addArguments(module, call, via, certain, depth);
      }
    }

    private void addAll(
        PythonModule module,
        List<Expression> elements,
        @Nullable Name via,
        boolean certain,
        int depth) {
      for (Expression element : elements) {
        if (element instanceof Starred starred) {
          addUnpacked(module, starred.value(), via, certain, depth);
        } else {
          add(module, element, via, Role.VALUE, certain, depth);
        }
      }
    }

    private void addEntries(
        PythonModule module, Dict dict, @Nullable Name via, boolean certain, int depth) {
      // What is unpacked may write over what is before it, and be written over by what follows.
      int unpacked = -1;
      for (int i = 0; i < dict.values().size(); i++) {
        unpacked = dict.keys().get(i) == null ? i : unpacked;
      }
      for (int i = 0; i < dict.values().size(); i++) {
        Expression key = dict.keys().get(i);
        if (key == null) {
          addUnpacked(module, dict.values().get(i), via, false, depth);
        } else {
          add(module, key, via, Role.KEY, certain, depth);
          add(module, dict.values().get(i), via, Role.VALUE, certain && i > unpacked, depth);
        }
      }
    }

    /** {@code *values}, {@code **settings}: what is in it, without itself. */
    private void addUnpacked(
        PythonModule module, Expression value, @Nullable Name via, boolean certain, int depth) {
      int before = found.size();
      add(module, value, via, Role.VALUE, certain, depth);
      if (found.size() > before) {
        found.remove(before);
      }
    }

    /** {@code [a] + [b]}. */
    private void addOperands(
        PythonModule module, BinOp operation, @Nullable Name via, boolean certain, int depth) {
      if (types.of(module, operation.left()).isInstance("builtins.list")) {
        addUnpacked(module, operation.left(), via, certain, depth);
        addUnpacked(module, operation.right(), via, certain, depth);
      }
    }

    /** {@code dict(a=…)}, {@code list([…])}. */
    private void addArguments(
        PythonModule module, Call call, @Nullable Name via, boolean certain, int depth) {
      if (!(call.func() instanceof Name name) || !module.scopes().bindings(name).isEmpty()) {
        if (keepsArguments(module, call)) {
          for (Expression argument : call.args()) {
            add(module, argument, via, Role.HELD, certain, depth);
          }
        }
        return;
      }
      switch (name.id()) {
        case "dict" -> {
          for (Keyword keyword : call.keywords()) {
            if (keyword.arg() != null) {
              add(module, keyword.value(), via, Role.VALUE, certain, depth);
            }
          }
        }
        case "list", "tuple", "set", "frozenset", "sorted" -> {
          if (call.args().size() == 1) {
            addUnpacked(module, call.args().getFirst(), via, certain, depth);
          }
        }
        default -> {}
      }
    }

    /** Objects that hold what they are made with. */
    private boolean keepsArguments(PythonModule module, Call call) {
      return switch (types.of(module, call).name()) {
        case "collections.defaultdict", "collections.deque", "functools.partial" -> true;
        default -> false;
      };
    }

    /** Whether uses of a name in a file may take something out of its value. */
    private boolean mayLose(
        PythonModule home, Expression value, PythonModule user, String name, Name asked) {
      boolean isBareFactory =
          value instanceof Call call
              && call.args().size() == 1
              && call.keywords().isEmpty()
              && types.of(home, call).isInstance("collections.defaultdict");
      return isBareFactory
          ? losses.areOfFactory(user, name, asked)
          : losses.areIn(user, name, asked);
    }

    /** The value that a name stands for, if it is written in the project; false if it is not. */
    private boolean addNamed(
        PythonModule module, Name name, @Nullable Name via, Role role, boolean certain, int depth) {
      List<Resolution> resolutions = resolver.resolve(module, name);
      boolean added = false;
      for (Resolution resolution : resolutions) {
        PythonModule home = resolution.module();
        if (home != null && resolution.binding() instanceof AssignmentBinding assignment) {
          Expression value = assignment.value();
          if (value != null) {
            boolean stays =
                resolutions.size() == 1
                    && !mayLose(home, value, home, assignment.name(), name)
                    && (home == module || !mayLose(home, value, module, name.id(), name));
            add(home, value, via == null ? name : via, role, certain && stays, depth);
            added = true;
          }
        }
      }
      return added;
    }
  }
}
