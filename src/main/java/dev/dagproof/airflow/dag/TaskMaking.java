package dev.dagproof.airflow.dag;

import dev.dagproof.airflow.dag.DagValue.Kind;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Statement.FunctionDef;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes tasks, groups and DAGs of the calls that {@link DagExpressions} evaluates. */
final class TaskMaking {
  private final DagReader reader;
  private final DagExpressions expressions;
  private final DagSymbols symbols;
  private final Set<String> groupIds = new HashSet<>();
  private final Set<FunctionDef> running = Collections.newSetFromMap(new IdentityHashMap<>());

  TaskMaking(DagReader reader, DagExpressions expressions, DagSymbols symbols) {
    this.reader = reader;
    this.expressions = expressions;
    this.symbols = symbols;
  }

  // Tasks

  DagValue ofTaskFunction(DagValue function, Call call, String method) {
    if (method.equals("override")) {
      Expression id = DagSymbols.argument(call, "task_id", -1);
      String taskId = id == null ? function.taskId() : symbols.text(id);
      return taskId == null || DagSymbols.isSpread(call)
          ? reader.giveUp()
          : DagValue.of(Kind.TASK_FUNCTION, function.function(), taskId);
    }
    if (method.equals("partial")) {
      DagValue given = expressions.arguments(call);
      return new DagValue(
          Kind.PARTIAL, given.members(), null, function.function(), function.taskId());
    }
    return method.startsWith("expand")
        ? taskOfFunction(function, call, expressions.arguments(call))
        : reader.giveUp();
  }

  DagValue taskOfFunction(DagValue function, Call call, DagValue given) {
    StaticDag dag = reader.dag();
    DagGroup group = reader.group();
    String id = function.taskId();
    if (dag == null || id == null) {
      return reader.giveUp();
    }
    String prefix = group == null ? "" : group.prefix();
    return made(dag, group, dag.uniqueId(prefix, id), call, given);
  }

  DagValue mapped(DagValue partial, Call call, String method) {
    if (!method.startsWith("expand")) {
      return reader.giveUp();
    }
    DagValue given = expressions.arguments(call).with(DagValue.of(Kind.TASKS, partial.members()));
    if (partial.function() != null) {
      return taskOfFunction(partial, call, given);
    }
    StaticDag dag = partial.dag() == null ? reader.dag() : partial.dag();
    String id = partial.taskId();
    return dag == null || id == null ? reader.giveUp() : withPrefix(dag, id, call, given);
  }

  DagValue partialOperator(Call call) {
    String id = taskId(call);
    StaticDag dag = dagOf(call);
    return id == null || dag == null
        ? reader.giveUp()
        : new DagValue(Kind.PARTIAL, expressions.arguments(call).members(), dag, null, id);
  }

  DagValue operator(Call call) {
    String id = taskId(call);
    StaticDag dag = dagOf(call);
    if (id == null || dag == null || DagSymbols.argument(call, "task_group", -1) != null) {
      return reader.giveUp();
    }
    return withPrefix(dag, id, call, expressions.arguments(call));
  }

  private @Nullable String taskId(Call call) {
    Expression id = DagSymbols.argument(call, "task_id", -1);
    return id == null || DagSymbols.isSpread(call) ? null : symbols.text(id);
  }

  private @Nullable StaticDag dagOf(Call call) {
    Expression given = DagSymbols.argument(call, "dag", -1);
    return given == null
        ? reader.dag()
        : given instanceof Name name ? expressions.evaluate(name).dag() : null;
  }

  private DagValue withPrefix(StaticDag dag, String id, Call call, DagValue given) {
    DagGroup group = dag == reader.dag() ? reader.group() : null;
    return made(dag, group, (group == null ? "" : group.prefix()) + id, call, given);
  }

  private DagValue made(
      StaticDag dag, @Nullable DagGroup group, String id, Call call, DagValue given) {
    DagTask task = new DagTask(id, call);
    if (!dag.add(task)) {
      return reader.giveUp();
    }
    if (group != null) {
      group.add(task);
    }
    dag.connect(given.members(), List.of(task));
    return DagValue.of(Kind.TASKS, List.of(task));
  }

  // DAGs and groups

  DagValue dag(Call call) {
    Expression id = DagSymbols.argument(call, "dag_id", 0);
    StaticDag made = new StaticDag(id == null ? null : symbols.text(id));
    reader.add(made);
    return DagValue.of(made);
  }

  DagValue dagOfFunction(DagValue function) {
    FunctionDef body = function.function();
    if (body == null || reader.dag() != null || !running.add(body)) {
      return reader.giveUp();
    }
    StaticDag made = new StaticDag(function.taskId());
    reader.add(made);
    reader.call(body, DagValue.DATA, made, null);
    return DagValue.of(made);
  }

  DagValue group(Call call) {
    Expression id = DagSymbols.argument(call, "group_id", 0);
    Expression prefixed = DagSymbols.argument(call, "prefix_group_id", 1);
    boolean isPlain =
        !DagSymbols.isSpread(call)
            && DagSymbols.argument(call, "parent_group", -1) == null
            && DagSymbols.argument(call, "add_suffix_on_collision", -1) == null;
    String name = id == null ? null : symbols.text(id);
    Boolean hasPrefix = prefixed == null ? Boolean.TRUE : truth(prefixed);
    if (!isPlain || name == null || hasPrefix == null) {
      return reader.giveUp();
    }
    return DagValue.of(Kind.TASKS, List.of(newGroup(name, hasPrefix)));
  }

  private static @Nullable Boolean truth(Expression expression) {
    if (expression instanceof Constant constant
        && constant.value() instanceof ConstantValue.Bool known) {
      return known.value();
    }
    return null;
  }

  private DagGroup newGroup(String name, boolean hasPrefix) {
    DagGroup outer = reader.group();
    String id = (outer == null ? "" : outer.prefix()) + name;
    return new DagGroup(outer, hasPrefix ? id + "." : "");
  }

  DagValue groupOfFunction(DagValue function, Call call) {
    FunctionDef body = function.function();
    String id = function.taskId();
    boolean isFirst =
        reader.group() == null && id != null && groupIds.add(id) && reader.dag() != null;
    if (body == null || id == null || !isFirst) {
      return reader.giveUp();
    }
    DagValue given = expressions.arguments(call);
    DagGroup made = newGroup(id, true);
    DagValue held = given.members().isEmpty() ? DagValue.DATA : given;
    DagValue result = reader.call(body, held, reader.dag(), made);
    return result.members().isEmpty() ? DagValue.of(Kind.TASKS, List.of(made)) : result;
  }
}
