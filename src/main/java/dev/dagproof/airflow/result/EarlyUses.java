package dev.dagproof.airflow.result;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.result.EarlyUse.Kind;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.Reached;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Slice;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.UnaryOperator;
import dev.dagproof.python.ast.WithItem;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a DAG file uses the result of a decorated function as if it were there already.
 *
 * <p>Facts: {@code PlainXComArg} of 2.11.2 and 3.3.2 has no operators but {@code <<} and {@code
 * >>}, cannot be looped over, and takes text as keys; recorded cases xcomarg_plus, xcomarg_compare,
 * xcomarg_passed_into_closure.
 */
public final class EarlyUses {
  private final PythonModule module;
  private final NameResolver resolver;
  private final TaskResults results;
  private final Reached reached;
  private final Set<FunctionDef> inWorker = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<FunctionDef> elsewhere = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<EarlyUse> found = new ArrayList<>();

  private EarlyUses(
      PythonModule module, TaskResults results, NameResolver resolver, Reached reached) {
    this.module = module;
    this.resolver = resolver;
    this.results = results;
    this.reached = reached;
  }

  /** Those in one DAG file. */
  public static List<EarlyUse> of(
      PythonModule module,
      List<PythonTask> tasks,
      TaskResults results,
      NameResolver resolver,
      Reached reached) {
    if (results.ofFunctions().isEmpty()) {
      return List.of();
    }
    EarlyUses uses = new EarlyUses(module, results, resolver, reached);
    for (PythonTask task : tasks) {
      for (TaskCallable callable : task.callables()) {
        // Where only the text is sent, the variable is not there at all.
        (task.kind().shipsSource() ? uses.elsewhere : uses.inWorker).add(callable.function());
      }
    }
    for (TaskResult result : results.ofFunctions()) {
      uses.check(result);
    }
    return List.copyOf(uses.found);
  }

  private void check(TaskResult result) {
    if (isRun(result.made())) {
      inTask(result);
      return;
    }
    if (reached.of(result.made()) != Presence.YES) {
      return;
    }
    check(result, result.made());
    if (parent(result.made()) instanceof Assign assign
        && assign.targets().size() == 1
        && assign.targets().getFirst() instanceof Name target) {
      for (Expression use : module.uses().of(target.id())) {
        if (use instanceof Name name && isOf(result, name)) {
          check(result, name);
        }
      }
    }
  }

  /** A call in the function of a task makes no task, and runs nothing. */
  private void inTask(TaskResult result) {
    Call made = result.made();
    FunctionDef around = module.tree().enclosing(made, FunctionDef.class).orElse(null);
    if (around == null || !inWorker.contains(around)) {
      return;
    }
    boolean runs = module.paths(around, Failure.ATTRIBUTE_ERROR).of(made) == Execution.ALWAYS;
    EarlyUse use = runs ? use(result, made) : null;
    boolean fails = use != null && use.kind().fails();
    found.add(
        fails && use != null ? use : new EarlyUse(result, made, made, Kind.IN_TASK, around.name()));
  }

  private boolean isOf(TaskResult result, Name name) {
    TaskResult named = results.of(name).orElse(null);
    return named != null && named.made() == result.made();
  }

  private @Nullable Node parent(Node node) {
    return module.tree().parent(node).orElse(null);
  }

  /** Whether it stands in a function that a task runs. */
  private boolean isRun(Node node) {
    for (Node above = parent(node); above != null; above = parent(above)) {
      if (above instanceof FunctionDef function
          && (inWorker.contains(function) || elsewhere.contains(function))) {
        return true;
      }
    }
    return false;
  }

  private void check(TaskResult result, Expression place) {
    if (isRun(place)) {
      ofFunction(result, place);
      return;
    }
    EarlyUse use = use(result, place);
    if (use != null && !isSheltered(place) && reached.of(place) == Presence.YES) {
      found.add(use);
    }
  }

  private void ofFunction(TaskResult result, Expression place) {
    FunctionDef function = module.tree().enclosing(place, FunctionDef.class).orElse(null);
    boolean isOfTask =
        parent(place) instanceof Attribute attribute
            && (isOfResult(attribute.attr()) || !isRead(attribute));
    if (function != null && inWorker.contains(function) && !isOfTask) {
      found.add(new EarlyUse(result, place, place, Kind.IN_FUNCTION, function.name()));
    }
  }

  /** Whether something may catch a failure, or it is not known that the code runs as it stands. */
  private boolean isSheltered(Node place) {
    for (Node above = parent(place); above != null; above = parent(above)) {
      boolean shelters =
          above instanceof Try
              || above instanceof Lambda
              || (above instanceof With with && !areAirflows(with))
              || (above instanceof FunctionDef function && !isAirflows(function));
      if (shelters) {
        return true;
      }
    }
    return false;
  }

  /** DAGs and task groups. */
  private boolean areAirflows(With with) {
    for (WithItem item : with.items()) {
      if (!isMadeByAirflow(item.contextExpr())) {
        return false;
      }
    }
    return true;
  }

  private boolean isMadeByAirflow(Expression expression) {
    if (expression instanceof Name name) {
      List<Binding> bindings = module.scopes().bindings(name);
      return bindings.size() == 1
          && bindings.getFirst() instanceof AssignmentBinding assignment
          && assignment.value() instanceof Call call
          && isAirflows(call.func());
    }
    return expression instanceof Call call && isAirflows(call.func());
  }

  /** Functions under {@code @dag} and {@code @task_group}. */
  private boolean isAirflows(FunctionDef function) {
    for (Expression decorator : function.decoratorList()) {
      if (!isAirflows(decorator instanceof Call call ? call.func() : decorator)) {
        return false;
      }
    }
    return !function.decoratorList().isEmpty();
  }

  private boolean isAirflows(Expression expression) {
    for (String name : resolver.importedNames(module, expression)) {
      if (AirflowPackage.holds(name)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable EarlyUse use(TaskResult result, Expression place) {
    Node parent = parent(place);
    if (parent == null) {
      return null;
    }
    if (parent instanceof BinOp operation) {
      return isRefused(operation, place)
          ? new EarlyUse(result, place, operation, Kind.OPERATION, "")
          : null;
    }
    if (parent instanceof Compare comparison) {
      Kind kind = ofComparison(comparison, place);
      return kind == null ? null : new EarlyUse(result, place, comparison, kind, "");
    }
    if (isLoop(parent, place)) {
      return new EarlyUse(result, place, place, Kind.LOOP, "");
    }
    if (isHashed(parent, place)) {
      return new EarlyUse(result, place, place, Kind.HASH, "");
    }
    if (isUnpacked(parent, place)) {
      return new EarlyUse(result, place, place, Kind.UNPACKED, "");
    }
    if (parent instanceof UnaryOp unary && unary.op() != UnaryOperator.NOT) {
      return new EarlyUse(result, place, unary, Kind.OPERATION, "");
    }
    if (parent instanceof Return && isRun(place)) {
      return new EarlyUse(result, place, place, Kind.RETURNED, "");
    }
    if (isCondition(parent, place)) {
      return new EarlyUse(result, place, place, Kind.TRUTH, "");
    }
    if (parent instanceof Subscript item && item.value() == place) {
      return isIndex(item) ? new EarlyUse(result, place, item, Kind.INDEX, "") : null;
    }
    if (parent instanceof Attribute attribute) {
      return isOfResult(attribute.attr()) || !isRead(attribute)
          ? null
          : new EarlyUse(result, place, attribute, Kind.ATTRIBUTE, attribute.attr());
    }
    if (parent instanceof Call call && call.func() != place) {
      String function = refusing(call, place);
      return function == null ? null : new EarlyUse(result, place, call, Kind.FUNCTION, function);
    }
    return null;
  }

  /** Operators that no other operand takes part in, as far as it is known. */
  private boolean isRefused(BinOp operation, Expression place) {
    Expression other = operation.left() == place ? operation.right() : operation.left();
    boolean isKnown =
        other instanceof Constant
            || other instanceof ListExpr
            || other instanceof Dict
            || other instanceof JoinedStr
            || other instanceof Tuple
            || results.of(other).isPresent();
    boolean isFormat = operation.op() == Operator.MOD && operation.right() == place;
    return isKnown
        && !isFormat
        && switch (operation.op()) {
          case ADD, SUB, MULT, DIV, FLOOR_DIV, POW, MOD -> true;
          default -> false;
        };
  }

  private @Nullable Kind ofComparison(Compare comparison, Expression place) {
    if (comparison.comparators().size() != 1) {
      return null;
    }
    CompareOperator operator = comparison.ops().getFirst();
    boolean isLeft = comparison.left() == place;
    Expression other = isLeft ? comparison.comparators().getFirst() : comparison.left();
    return switch (operator) {
      case EQ, NOT_EQ, IS, IS_NOT -> other instanceof Constant ? Kind.EQUAL : null;
      case LT, LT_E, GT, GT_E -> other instanceof Constant ? Kind.OPERATION : null;
      case IN, NOT_IN -> isLeft ? ofMember(other) : Kind.LOOP;
      default -> null;
    };
  }

  private static @Nullable Kind ofMember(Expression container) {
    if (container instanceof SetExpr || container instanceof Dict) {
      return Kind.HASH;
    }
    List<Expression> elements =
        container instanceof ListExpr list
            ? list.elts()
            : container instanceof Tuple tuple ? tuple.elts() : List.of();
    for (Expression element : elements) {
      if (!(element instanceof Constant)) {
        return null;
      }
    }
    return elements.isEmpty() ? null : Kind.EQUAL;
  }

  private static boolean isHashed(Node parent, Expression place) {
    return parent instanceof SetExpr
        || (parent instanceof Dict dict && position(dict.keys(), place) >= 0);
  }

  /** {@code f(**place)}, {@code {**place}}. */
  private static boolean isUnpacked(Node parent, Expression place) {
    if (parent instanceof Dict dict) {
      int position = position(dict.values(), place);
      return position >= 0 && dict.keys().get(position) == null;
    }
    return parent instanceof Keyword keyword && keyword.arg() == null;
  }

  private static int position(List<? extends @Nullable Expression> expressions, Expression place) {
    for (int i = 0; i < expressions.size(); i++) {
      if (expressions.get(i) == place) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLoop(Node parent, Expression place) {
    return (parent instanceof For loop && loop.iter() == place)
        || (parent instanceof Comprehension comprehension && comprehension.iter() == place)
        || parent instanceof Starred
        || (parent instanceof Assign assign
            && assign.value() == place
            && (assign.targets().getFirst() instanceof Tuple
                || assign.targets().getFirst() instanceof ListExpr));
  }

  private static boolean isCondition(Node parent, Expression place) {
    return (parent instanceof If branch && branch.test() == place)
        || (parent instanceof While loop && loop.test() == place)
        || (parent instanceof IfExp choice && choice.test() == place)
        || (parent instanceof UnaryOp unary && unary.op() == UnaryOperator.NOT);
  }

  private static boolean isIndex(Subscript item) {
    return item.slice() instanceof Slice
        || (item.slice() instanceof Constant constant
            && !(constant.value() instanceof ConstantValue.Str));
  }

  private boolean isRead(Attribute attribute) {
    return !(parent(attribute) instanceof Assign assign) || assign.value() == attribute;
  }

  /** The attributes of the object that stands for a result. */
  private static boolean isOfResult(String attribute) {
    return switch (attribute) {
      case "apply_upstream_relationship",
          "as_setup",
          "as_teardown",
          "concat",
          "get_task_map_length",
          "is_setup",
          "is_teardown",
          "iter_references",
          "iter_xcom_references",
          "key",
          "leaves",
          "map",
          "on_failure_fail_dagrun",
          "operator",
          "resolve",
          "roots",
          "set_downstream",
          "set_upstream",
          "update_relative",
          "zip" ->
          true;
      default -> attribute.startsWith("_");
    };
  }

  /** The name of a function that does not take such an object; null for others. */
  private @Nullable String refusing(Call call, Expression place) {
    int position = position(call.args(), place);
    if (call.func() instanceof Name name && module.scopes().bindings(name).isEmpty()) {
      boolean refuses =
          position >= 0 && RefusingBuiltins.refuses(name.id(), position, call.args().size());
      return refuses ? name.id() : null;
    }
    if (position != 0) {
      return null;
    }
    for (String name : resolver.importedNames(module, call.func())) {
      switch (name) {
        case "json.loads" -> {
          return name;
        }
        case "json.dumps" -> {
          return call.keywords().isEmpty() ? name : null;
        }
        default -> {}
      }
    }
    return null;
  }
}
