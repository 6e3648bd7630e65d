package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.ast.BoolOperator;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.UnaryOperator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.ExecutionPaths;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.PythonValue.Located;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of the values that the callable of a branch may return.
 *
 * @param place what stands for it in the {@code return} statement
 * @param always whether it is what is returned in every run
 */
record BranchChoice(Node place, PythonValue value, boolean always) {
  private static final int DEPTH = 8;

  /** A statement with more of them is not known. */
  private static final int MOST = 16;

  /** Text of this length is shown. */
  private static final int LONGEST = 40;

  /**
   * Those of all {@code return} statements that may be reached and return something.
   *
   * @param followed what the callable was followed to return, where the text alone does not tell
   */
  static List<BranchChoice> of(
      FunctionValue callable,
      NameResolver resolver,
      Supplier<IdentityHashMap<Node, Value>> followed) {
    List<BranchChoice> choices = new ArrayList<>();
    for (ReturnPlace place : ReturnPlace.of(callable)) {
      Expression value = place.value();
      if (value == null) {
        choices.add(new BranchChoice(place.node(), PythonValue.None.NONE, false));
        continue;
      }
      Ways ways = new Ways(resolver, place.paths());
      List<BranchChoice> here = ways.of(callable.module(), value, value, DEPTH);
      if (here.stream().anyMatch(choice -> choice.ids() == null && !choice.isNoId())) {
        here = followed(followed.get().get(place.node()), value, here);
      }
      boolean isOnly = here.size() == 1 && place.execution() == Execution.ALWAYS;
      for (BranchChoice choice : here) {
        choices.add(new BranchChoice(choice.place, choice.value, isOnly));
      }
    }
    return choices;
  }

  private static List<BranchChoice> followed(
      @Nullable Value value, Expression place, List<BranchChoice> otherwise) {
    if (value == null || value == Unknown.VALUE) {
      return otherwise;
    }
    List<BranchChoice> found = new ArrayList<>();
    for (PythonValue one : ReturnedValue.of(value, place)) {
      found.add(new BranchChoice(place, one, false));
    }
    return found;
  }

  /** The ids that are returned; null where they are not known. */
  @Nullable List<String> ids() {
    String text = value.text().orElse(null);
    if (text != null) {
      return List.of(text);
    }
    if (!(value instanceof PythonValue.Sequence several) || !several.complete()) {
      return null;
    }
    List<String> ids = new ArrayList<>();
    for (PythonValue item : several.items()) {
      String id = item.text().orElse(null);
      if (id == null) {
        return null;
      }
      ids.add(id);
    }
    return ids;
  }

  /** Whether it is, or has among others, what is neither an id nor, by itself, None. */
  boolean isNoId() {
    if (value instanceof PythonValue.Sequence several) {
      for (PythonValue item : several.items()) {
        if (isNoText(item) || item == PythonValue.None.NONE) {
          return true;
        }
      }
    }
    return isNoText(value);
  }

  /** What is returned, for messages: the value where it is known by itself, else its text. */
  String shown(PythonModule module) {
    if (value instanceof PythonValue.Bool bool) {
      return bool.value() ? "True" : "False";
    }
    String text = module.tree().text(place);
    return text.length() > LONGEST || text.indexOf('\n') >= 0 ? "" : text;
  }

  private static boolean isNoText(PythonValue value) {
    return value instanceof PythonValue.Other || value instanceof PythonValue.Bool;
  }

  /** The ways through the conditional expressions of one {@code return}. */
  private record Ways(NameResolver resolver, @Nullable ExecutionPaths paths) {

    List<BranchChoice> of(PythonModule module, Expression value, Expression place, int depth) {
      List<BranchChoice> found = new ArrayList<>();
      if (depth > 0 && value instanceof IfExp conditional) {
        for (Expression one : new Expression[] {conditional.body(), conditional.orelse()}) {
          // Of what stands elsewhere, these paths know nothing.
          if (place != value || paths == null || paths.of(one) != Execution.NEVER) {
            found.addAll(of(module, one, place == value ? one : place, depth - 1));
          }
        }
      } else if (depth > 0 && value instanceof BoolOp operation) {
        addOperands(module, operation, place, depth, found);
      } else {
        found.addAll(plain(module, value, place, depth));
      }
      return found.size() > MOST ? List.of(unknown(place)) : found;
    }

    /** {@code a or b} is the first that counts as true, {@code a and b} the first that does not. */
    private void addOperands(
        PythonModule module,
        BoolOp operation,
        Expression place,
        int depth,
        List<BranchChoice> found) {
      boolean stopsAt = operation.op() == BoolOperator.OR;
      int last = operation.values().size() - 1;
      for (int i = 0; i <= last; i++) {
        Expression operand = operation.values().get(i);
        Expression shown = place == operation ? operand : place;
        if (i < last && isComparison(operand)) {
          found.add(new BranchChoice(shown, new PythonValue.Bool(stopsAt), false));
          continue;
        }
        boolean stops = true;
        for (BranchChoice choice : of(module, operand, shown, depth - 1)) {
          Boolean truth = truth(choice.value);
          if (i == last || truth == null || truth == stopsAt) {
            found.add(choice);
          }
          stops &= truth != null && truth == stopsAt;
        }
        if (stops) {
          return;
        }
      }
    }

    private static @Nullable Boolean truth(PythonValue value) {
      if (value instanceof PythonValue.Bool bool) {
        return bool.value();
      }
      if (value instanceof PythonValue.Sequence several) {
        if (several.items().isEmpty()) {
          return several.complete() ? Boolean.FALSE : null;
        }
        return true;
      }
      String text = value.text().orElse(null);
      if (text == null) {
        return value == PythonValue.None.NONE ? Boolean.FALSE : null;
      }
      return !text.isEmpty();
    }

    private List<BranchChoice> plain(
        PythonModule module, Expression value, Expression place, int depth) {
      List<Expression> items = items(value);
      if (depth > 0 && items != null && hasConditional(items)) {
        return lists(module, items, place, depth);
      }
      ConstantEvaluator evaluator = new ConstantEvaluator(resolver, AirflowPackage::holds);
      PythonValue known =
          isComparison(value) ? new PythonValue.Other(value) : evaluator.evaluate(module, value);
      boolean isName = value instanceof Name || value instanceof Attribute;
      if (depth > 0 && isName && !known.isKnown()) {
        Located definition = evaluator.definition(module, value).orElse(null);
        if (definition != null && isConditional(definition.expression())) {
          return of(definition.module(), definition.expression(), place, depth - 1);
        }
      }
      return List.of(new BranchChoice(place, known, false));
    }

    /** {@code ["a", "b" if new else "c"]} is one of two lists. */
    private List<BranchChoice> lists(
        PythonModule module, List<Expression> items, Expression place, int depth) {
      List<List<PythonValue>> lists = new ArrayList<>();
      lists.add(List.of());
      for (Expression item : items) {
        List<List<PythonValue>> longer = new ArrayList<>();
        for (BranchChoice choice : of(module, item, item, depth - 1)) {
          for (List<PythonValue> list : lists) {
            List<PythonValue> with = new ArrayList<>(list);
            with.add(choice.value);
            longer.add(with);
          }
        }
        lists = longer;
        if (lists.size() > MOST) {
          return List.of(unknown(place));
        }
      }
      List<BranchChoice> found = new ArrayList<>();
      for (List<PythonValue> list : lists) {
        found.add(new BranchChoice(place, new PythonValue.Sequence(list, true), false));
      }
      return found;
    }

    private static @Nullable List<Expression> items(Expression value) {
      if (value instanceof ListExpr list) {
        return list.elts();
      }
      if (value instanceof SetExpr set) {
        return set.elts();
      }
      return value instanceof Tuple tuple ? tuple.elts() : null;
    }

    private static boolean hasConditional(List<Expression> items) {
      boolean hasConditional = false;
      for (Expression item : items) {
        if (item instanceof Starred) {
          return false;
        }
        hasConditional |= isConditional(item);
      }
      return hasConditional;
    }

    /** It gives True or False, whatever is compared. */
    private static boolean isComparison(Expression value) {
      return value instanceof Compare
          || (value instanceof UnaryOp unary && unary.op() == UnaryOperator.NOT);
    }

    private static boolean isConditional(Expression value) {
      return value instanceof IfExp || value instanceof BoolOp;
    }

    private static BranchChoice unknown(Expression place) {
      return new BranchChoice(place, PythonValue.Unknown.UNKNOWN, false);
    }
  }
}
