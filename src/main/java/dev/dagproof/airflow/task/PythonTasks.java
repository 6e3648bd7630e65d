package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.DecoratedFunction;
import dev.dagproof.airflow.catalog.OperatorClass;
import dev.dagproof.airflow.catalog.SymbolResolver;
import dev.dagproof.airflow.catalog.TaskDecorators;
import dev.dagproof.airflow.catalog.TaskKind;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.PythonValue.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tasks of a file that run a Python callable: calls of operators, and functions under a
 * task decorator.
 */
public final class PythonTasks implements NodeVisitor {
  private final PythonModule module;
  private final NameResolver resolver;
  private final SymbolResolver symbols;
  private final ConstantEvaluator evaluator;
  private final CallableResolver callables;
  private final Reached reached;
  private final DagContexts contexts;
  private final List<PythonTask> found = new ArrayList<>();
  private final List<DecoratedFunction> decorated = new ArrayList<>();

  /** The names that this file gives to task decorators. */
  private final Set<String> decoratorNames = new HashSet<>();

  private boolean makesDag;

  private PythonTasks(PythonModule module, NameResolver resolver, Reached reached) {
    this.module = module;
    this.resolver = resolver;
    this.symbols = new SymbolResolver(resolver);
    this.evaluator = new ConstantEvaluator(resolver, AirflowPackage::holds);
    this.callables = new CallableResolver(resolver);
    this.reached = reached;
    this.contexts = new DagContexts(module, resolver, evaluator);
  }

  /**
   * The tasks of a file; several for one text where it is used in different ways. A decorated
   * function of another file counts here where this file calls it.
   */
  public static List<PythonTask> of(PythonModule module, NameResolver resolver, Reached reached) {
    PythonTasks tasks = new PythonTasks(module, resolver, reached);
    tasks.visit(module.tree().module());
    tasks.addDecorated();
    return List.copyOf(tasks.found);
  }

  @Override
  public void visitCall(Call node) {
    NodeVisitor.super.visitCall(node);
    makesDag |= isNamedDag(node.func());
    // Looking up what a name means is dear, so only what can be meant is looked up.
    if (hasCallable(node)) {
      addOperator(node);
      addAppliedByKeyword(node);
    } else if (node.args().size() == 1 && mayBeDecorator(node.func())) {
      addApplied(node, node.args().getFirst());
    }
  }

  @Override
  public void visitAssign(Assign node) {
    NodeVisitor.super.visitAssign(node);
    for (Expression target : node.targets()) {
      if (target instanceof Name name && mayBeDecorator(node.value())) {
        decoratorNames.add(name.id());
      }
    }
  }

  /** Whether it reads as {@code task.virtualenv}, with arguments or without, or a name for that. */
  private boolean mayBeDecorator(Expression expression) {
    Expression head = expression instanceof Call call ? call.func() : expression;
    return head instanceof Attribute attribute
        ? TaskDecorators.shipsSource(attribute.attr())
        : head instanceof Name name && decoratorNames.contains(name.id());
  }

  // Operators

  /**
   * Whether it gives {@code python_callable}, or an operator may get it by {@code **settings}; what
   * ships source may also get it by {@code default_args}.
   */
  private static boolean hasCallable(Call call) {
    for (Keyword keyword : call.keywords()) {
      String name = keyword.arg();
      if (name == null ? isNamedOperator(call.func()) : name.equals("python_callable")) {
        return true;
      }
    }
    String name = call.func().lastName();
    return name.endsWith("VirtualenvOperator") || name.endsWith("ExternalPythonOperator");
  }

  private static boolean isNamedOperator(Expression called) {
    if (called instanceof Attribute method && method.attr().equals("partial")) {
      return isNamedOperator(method.value());
    }
    return called.lastName().endsWith("Operator");
  }

  /** {@code DAG}, {@code dag}, {@code models.DAG}, {@code TeamDAG}. */
  private static boolean isNamedDag(Expression called) {
    String name = called.lastName();
    return name.endsWith("DAG") || name.endsWith("Dag") || name.equals("dag");
  }

  private void addOperator(Call call) {
    if (call.func() instanceof Attribute method && method.attr().equals("partial")) {
      symbols
          .operator(module, method.value())
          .ifPresent(operator -> addOperator(operator, call, mappedArguments(call)));
    } else {
      symbols
          .operator(module, call.func())
          .ifPresent(operator -> addOperator(operator, call, arguments(call)));
    }
  }

  /** The arguments of {@code Operator.partial(…).expand(…)}. */
  private TaskArguments mappedArguments(Call partial) {
    TaskArguments arguments = arguments(partial);
    Node method = module.tree().parent(partial).orElse(null);
    return method instanceof Attribute
            && module.tree().parent(method).orElse(null) instanceof Call expand
        ? arguments.mappedBy(expand)
        : arguments.incomplete();
  }

  private void addOperator(OperatorClass operator, Call call, TaskArguments arguments) {
    Expression callable = callable(call, arguments);
    Presence isReached = callable == null ? Presence.NO : reached.of(call);
    if (callable != null && isReached != Presence.NO) {
      found.add(
          new PythonTask(
              operator.kind(),
              operator.standardProvider(),
              module,
              module,
              callable,
              callable == call
                  ? CallableValue.Unknown.UNKNOWN
                  : callables.resolve(module, callable),
              false,
              operator.certain() && isReached == Presence.YES,
              operator.oneKind() ? arguments : arguments.unknown(),
              supply(arguments),
              List.of(call(callable, isReached == Presence.YES, arguments))));
    }
  }

  /** What is to run, or the call itself where it is not given; null if that is not known. */
  private static @Nullable Expression callable(Call call, TaskArguments arguments) {
    return arguments.lacks("python_callable")
        ? call
        : arguments.expression("python_callable").orElse(null);
  }

  private static Supply supply(TaskArguments arguments) {
    PythonValue args = arguments.value("op_args", PythonValue.None.NONE);
    PythonValue kwargs = arguments.value("op_kwargs", PythonValue.None.NONE);
    boolean complete = true;
    int positional = 0;
    Set<String> keywords = new HashSet<>();
    if (args instanceof PythonValue.Sequence sequence) {
      positional = sequence.items().size();
      complete = sequence.complete();
    } else {
      complete = args == PythonValue.None.NONE;
    }
    if (kwargs instanceof PythonValue.Mapping mapping) {
      keywords.addAll(mapping.entries().keySet());
      complete &= mapping.complete();
    } else {
      complete &= kwargs == PythonValue.None.NONE;
    }
    return new Supply(positional, keywords, complete);
  }

  private TaskCall call(Expression callable, boolean made, TaskArguments arguments) {
    Expression place =
        arguments
            .expression("op_kwargs")
            .or(() -> arguments.expression("op_args"))
            .orElse(callable);
    return new TaskCall(module, place, made, given(arguments));
  }

  /** What {@code op_args} and {@code op_kwargs} hold, as far as the text lists it. */
  private static List<PassedArgument> given(TaskArguments arguments) {
    List<PassedArgument> given = new ArrayList<>();
    Located args = arguments.located("op_args").orElse(null);
    if (args != null) {
      List<Expression> elements = elements(args.expression());
      for (int i = 0; i < elements.size() && !(elements.get(i) instanceof Starred); i++) {
        given.add(PassedArgument.at(i, new Located(args.module(), elements.get(i))));
      }
    }
    if (arguments.value("op_kwargs", PythonValue.None.NONE)
        instanceof PythonValue.Mapping mapping) {
      mapping.entries().forEach((name, value) -> given.add(PassedArgument.of(name, value)));
    }
    arguments
        .located("templates_dict")
        .ifPresent(value -> given.add(PassedArgument.of("templates_dict", value)));
    return given;
  }

  private static List<Expression> elements(Expression expression) {
    if (expression instanceof ListExpr list) {
      return list.elts();
    }
    return expression instanceof Tuple tuple ? tuple.elts() : List.of();
  }

  private TaskArguments arguments(Call call) {
    return withDefaults(TaskArguments.of(module, evaluator, call), contexts.at(call));
  }

  /** A DAG or task group that the arguments name counts as well as those around the place. */
  private TaskArguments withDefaults(TaskArguments arguments, DefaultArgs around) {
    DefaultArgs defaults = around;
    for (String named : List.of("dag", "task_group")) {
      Located dag = arguments.located(named).orElse(null);
      if (dag != null) {
        DefaultArgs ofNamed = contexts.of(dag);
        defaults = defaults.equals(DefaultArgs.NONE) ? ofNamed : defaults.or(ofNamed);
      }
    }
    return arguments.withDefaults(arguments.defaultArgs().over(defaults));
  }

  // Decorators

  /**
   * {@code task.virtualenv(function)} and {@code task.virtualenv(…)(function)}, the decorator also
   * by another name.
   */
  private void addApplied(Call call, Expression callable) {
    Expression applied = symbols.assigned(module, call.func());
    Call configured = applied instanceof Call inner ? inner : call;
    Expression decorator = applied instanceof Call inner ? inner.func() : applied;
    if (!(decorator instanceof Attribute head) || !TaskDecorators.shipsSource(head.attr())) {
      return;
    }
    TaskKind kind = symbols.decorator(module, head).orElse(null);
    Presence isReached = kind == null ? Presence.NO : reached.of(call);
    if (kind != null && isReached != Presence.NO) {
      found.add(
          new PythonTask(
              kind,
              false,
              module,
              module,
              callable,
              callables.resolve(module, callable),
              true,
              isReached == Presence.YES,
              arguments(configured),
              Supply.UNKNOWN,
              List.of()));
    }
  }

  /** {@code task.virtualenv(…)(python_callable=function)}. */
  private void addAppliedByKeyword(Call call) {
    if (call.args().isEmpty() && call.keywords().size() == 1 && call.func() instanceof Call) {
      addApplied(call, call.keywords().getFirst().value());
    }
  }

  @Override
  public void visitFunctionDef(FunctionDef node) {
    for (Expression decorator : node.decoratorList()) {
      makesDag |= isNamedDag(decorator);
    }
    if (!node.decoratorList().isEmpty() && !TaskDecorators.arePythons(node.decoratorList())) {
      symbols.decorated(module, node).ifPresent(decorated::add);
    }
    NodeVisitor.super.visitFunctionDef(node);
  }

  private void addDecorated() {
    for (DecoratedUses.Uses uses :
        DecoratedUses.of(module, decorated, makesDag, resolver, symbols)) {
      TaskArguments arguments = decoratorArguments(uses.decorated());
      if (uses.expressions().isEmpty()) {
        FunctionDef function = uses.decorated().function();
        addDecorated(
            uses.decorated(),
            false,
            withDefaults(arguments, contexts.at(function)),
            Supply.UNKNOWN,
            List.of());
      }
      // The same for uses that differ in nothing.
      Map<DefaultArgs, TaskArguments> argumentsAt = new HashMap<>();
      Map<TaskFlowCall.Like, List<TaskCall>> calls = new LinkedHashMap<>();
      for (Expression use : uses.expressions()) {
        boolean made = reached.of(use) == Presence.YES;
        TaskArguments at =
            argumentsAt.computeIfAbsent(
                contexts.at(use), around -> withDefaults(arguments, around));
        TaskFlowCall call = TaskFlowCall.of(module, use, at);
        calls
            .computeIfAbsent(call.like(), key -> new ArrayList<>())
            .add(new TaskCall(module, use, made, call.given()));
      }
      calls.forEach(
          (like, alike) ->
              addDecorated(
                  uses.decorated(), areMade(alike), like.arguments(), like.supply(), alike));
    }
  }

  private static boolean areMade(List<TaskCall> calls) {
    for (TaskCall call : calls) {
      if (call.made()) {
        return true;
      }
    }
    return false;
  }

  private TaskArguments decoratorArguments(DecoratedFunction function) {
    return function.settings() instanceof Call call
        ? TaskArguments.of(function.module(), evaluator, call)
        : TaskArguments.none(function.module(), evaluator);
  }

  private void addDecorated(
      DecoratedFunction function,
      boolean made,
      TaskArguments arguments,
      Supply supply,
      List<TaskCall> calls) {
    CallableValue callable =
        callables.below(function.module(), function.function(), function.decorator());
    found.add(
        new PythonTask(
            function.kind(),
            false,
            module,
            function.module(),
            function.decorator(),
            callable,
            true,
            made,
            arguments,
            arguments.supplied(supply, function.function().args()),
            calls));
  }
}
