package dev.dagproof.airflow.dag;

import dev.dagproof.airflow.dag.DagValue.Kind;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates the expressions of a DAG file for {@link DagReader}: here edges are made, and by {@link
 * TaskMaking} tasks.
 */
final class DagExpressions {
  private final DagReader reader;
  private final PythonModule module;
  private final DagSymbols symbols;
  private final TaskMaking making;

  DagExpressions(DagReader reader, PythonModule module, DagSymbols symbols) {
    this.reader = reader;
    this.module = module;
    this.symbols = symbols;
    this.making = new TaskMaking(reader, this, symbols);
  }

  DagValue evaluate(Expression expression) {
    if (expression instanceof Name name) {
      return named(name);
    }
    if (expression instanceof Call call) {
      return call(call);
    }
    if (expression instanceof BinOp operation) {
      return operation(operation);
    }
    if (expression instanceof Attribute attribute) {
      if (symbols.isOfAirflow(attribute)) {
        return DagValue.UNKNOWN;
      }
      DagValue value = evaluate(attribute.value());
      boolean isTask = value.is(Kind.TASKS) && !value.members().isEmpty();
      return isTask && !attribute.attr().equals("output") ? DagValue.DATA : value;
    }
    if (expression instanceof Subscript item) {
      return evaluate(item.value());
    }
    if (expression instanceof NamedExpr named) {
      DagValue value = evaluate(named.value());
      reader.bind(named.target().id(), value);
      return value;
    }
    if (expression instanceof IfExp choice) {
      return reader.mentionsTasks(choice) ? reader.giveUp() : DagValue.DATA;
    }
    return display(expression);
  }

  private DagValue named(Name name) {
    DagValue bound = reader.named(name.id());
    return bound == null ? imported(name) : bound;
  }

  /** An operator by another name is followed no further. */
  private DagValue imported(Expression expression) {
    return symbols.isOfAirflow(expression) ? DagValue.UNKNOWN : DagValue.DATA;
  }

  private DagValue display(Expression expression) {
    if (expression instanceof ListExpr list) {
      return all(list.elts());
    }
    if (expression instanceof Tuple tuple) {
      return all(tuple.elts());
    }
    if (expression instanceof SetExpr set) {
      return all(set.elts());
    }
    if (expression instanceof Dict dict) {
      return all(dict.values());
    }
    if (expression instanceof Starred starred) {
      return evaluate(starred.value());
    }
    if (expression instanceof Constant) {
      return DagValue.DATA;
    }
    // Nothing else makes tasks, unless something in it does.
    return mayMake(expression) ? reader.giveUp() : DagValue.DATA;
  }

  private boolean mayMake(Expression expression) {
    for (Call call : module.tree().allIn(expression, Call.class)) {
      if (reader.mentionsTasks(call)) {
        return true;
      }
    }
    return false;
  }

  private DagValue all(List<Expression> elements) {
    DagValue found = DagValue.of(Kind.TASKS, List.of());
    for (Expression element : elements) {
      DagValue one = evaluate(element);
      found = one.is(Kind.UNKNOWN) ? found : found.with(one);
    }
    return found;
  }

  // Dependencies

  private DagValue operation(BinOp operation) {
    DagValue left = evaluate(operation.left());
    DagValue right = evaluate(operation.right());
    boolean isForward = operation.op() == Operator.R_SHIFT;
    if (!isForward && operation.op() != Operator.L_SHIFT) {
      return left.members().isEmpty() && right.members().isEmpty()
          ? DagValue.DATA
          : left.with(right);
    }
    if (left.is(Kind.TASKS) && right.is(Kind.LABEL)) {
      return DagValue.of(Kind.LABEL, left.members());
    }
    boolean areKnown = (left.is(Kind.TASKS) || left.is(Kind.LABEL)) && right.is(Kind.TASKS);
    if (!areKnown) {
      return left.is(Kind.DATA) && right.is(Kind.DATA) ? DagValue.DATA : reader.giveUp();
    }
    connect(isForward ? left : right, isForward ? right : left);
    return right;
  }

  private void connect(DagValue upstream, DagValue downstream) {
    StaticDag dag = reader.dag();
    if (upstream.members().isEmpty() || downstream.members().isEmpty()) {
      return;
    }
    if (dag == null) {
      dag = reader.dagOf(upstream.members());
    }
    if (dag == null) {
      reader.giveUp();
    } else {
      dag.connect(upstream.members(), downstream.members());
    }
  }

  private DagValue chain(Call call) {
    DagValue before = null;
    for (Expression argument : call.args()) {
      DagValue next = evaluate(argument);
      boolean isLabel = next.is(Kind.LABEL);
      if (!isLabel && !next.is(Kind.TASKS)) {
        return reader.giveUp();
      }
      if (argument instanceof Starred) {
        // In which order is not known: any of them may be upstream of any other.
        connect(next, next);
      }
      if (!isLabel) {
        if (before != null) {
          connect(before, next);
        }
        before = next;
      }
    }
    return DagValue.DATA;
  }

  // Calls

  private DagValue call(Call call) {
    if (symbols.isPartial(call.func())) {
      return making.partialOperator(call);
    }
    DagValue own = call.func() instanceof Name name ? reader.named(name.id()) : null;
    if (own != null) {
      return ofFile(call, own);
    }
    return switch (symbols.of(call.func())) {
      case OPERATOR -> making.operator(call);
      case DAG -> making.dag(call);
      case GROUP -> making.group(call);
      case LABEL -> DagValue.of(Kind.LABEL, List.of());
      case CHAIN -> chain(call);
      case DECORATOR -> reader.giveUp();
      case HARMLESS -> harmless(call);
      case FOREIGN -> foreign(call);
      case NONE -> ofNoImport(call);
    };
  }

  private DagValue ofNoImport(Call call) {
    if (call.func() instanceof Attribute method) {
      return method(call, method);
    }
    if (!(call.func() instanceof Name builtin)) {
      return ofFile(call, evaluate(call.func()));
    }
    return switch (builtin.id()) {
      case "exec", "eval", "globals", "locals", "setattr", "__import__" -> reader.giveUp();
      default -> harmless(call);
    };
  }

  private DagValue ofFile(Call call, DagValue called) {
    return switch (called.kind()) {
      case TASK_FUNCTION -> making.taskOfFunction(called, call, arguments(call));
      case GROUP_FUNCTION -> making.groupOfFunction(called, call);
      case DAG_FUNCTION -> making.dagOfFunction(called);
      case DATA -> harmless(call);
      default -> foreign(call);
    };
  }

  /** Something that makes no tasks by itself; what it is given it may keep. */
  private DagValue harmless(Call call) {
    DagValue given = arguments(call);
    return !given.members().isEmpty()
        ? given
        : isGivenTasks(call) ? DagValue.UNKNOWN : DagValue.DATA;
  }

  /** Something that may do anything: outside of all DAGs, without tasks, it makes none here. */
  private DagValue foreign(Call call) {
    DagValue given = arguments(call);
    boolean isFar = reader.dag() == null && given.members().isEmpty();
    return isFar && !isGivenTasks(call) && isQuiet(call) ? DagValue.UNKNOWN : reader.giveUp();
  }

  /** Whether it is no function of the file, or one that names nothing that makes tasks. */
  private boolean isQuiet(Call call) {
    DagValue called = call.func() instanceof Name name ? reader.named(name.id()) : null;
    return called == null
        || called.is(Kind.UNKNOWN)
        || (called.function() != null && !reader.mentionsTasks(called.function()));
  }

  /** Whether anything that makes tasks, a DAG above all, is among the arguments. */
  private boolean isGivenTasks(Call call) {
    for (Keyword keyword : call.keywords()) {
      if (reader.mentionsTasks(keyword.value())) {
        return true;
      }
    }
    for (Expression argument : call.args()) {
      if (reader.mentionsTasks(argument)) {
        return true;
      }
    }
    return false;
  }

  /** The tasks among the arguments; of what is not known it is taken that there are none. */
  DagValue arguments(Call call) {
    List<Expression> values = new ArrayList<>(call.args());
    for (Keyword keyword : call.keywords()) {
      values.add(keyword.value());
    }
    return all(values);
  }

  private DagValue method(Call call, Attribute method) {
    DagValue object = evaluate(method.value());
    return switch (object.kind()) {
      case TASK_FUNCTION -> making.ofTaskFunction(object, call, method.attr());
      case PARTIAL -> making.mapped(object, call, method.attr());
      case TASKS -> ofTasks(object, call, method);
      case DAG -> isRunning(method.attr()) ? DagValue.DATA : reader.giveUp();
      case DATA -> harmless(call);
      case UNKNOWN -> foreign(call);
      default -> reader.giveUp();
    };
  }

  private static boolean isRunning(String method) {
    return method.equals("test") || method.equals("cli") || method.equals("run");
  }

  private DagValue ofTasks(DagValue tasks, Call call, Attribute method) {
    DagValue given = arguments(call);
    switch (method.attr()) {
      case "set_downstream" -> connect(tasks, given);
      case "set_upstream" -> connect(given, tasks);
      case "as_setup", "map", "zip", "concat" -> {
        return tasks.with(given);
      }
      case "as_teardown" -> {
        connect(given, tasks);
        return tasks;
      }
      case "append", "extend", "insert" -> {
        DagValue both = tasks.with(given);
        if (!(method.value() instanceof Name name)) {
          return reader.giveUp();
        }
        reader.bind(name.id(), both);
      }
      default -> {
        return tasks.members().isEmpty() && given.members().isEmpty()
            ? DagValue.DATA
            : reader.giveUp();
      }
    }
    return DagValue.DATA;
  }
}
