package dev.dagproof.airflow;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.Resolution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the tasks of a file that run a Python callable: calls of operators, and functions under a
 * task decorator.
 */
final class PythonTasks implements NodeVisitor {
  private final PythonModule module;
  private final NameResolver resolver;
  private final ConstantEvaluator evaluator;
  private final CallableResolver callables;
  private final List<PythonTask> found = new ArrayList<>();

  private PythonTasks(PythonModule module, NameResolver resolver) {
    this.module = module;
    this.resolver = resolver;
    this.evaluator = new ConstantEvaluator(resolver);
    this.callables = new CallableResolver(resolver);
  }

  /** The tasks of a file, in the order of the text. */
  static List<PythonTask> of(PythonModule module, NameResolver resolver) {
    PythonTasks tasks = new PythonTasks(module, resolver);
    tasks.visit(module.tree().module());
    return List.copyOf(tasks.found);
  }

  // Operators

  @Override
  public void visitCall(Call node) {
    NodeVisitor.super.visitCall(node);
    // Looking up what a name means is dear, so only calls that can be meant are looked up.
    if (!hasCallable(node)) {
      return;
    }
    operator(node.func()).ifPresent(kind -> addOperator(kind, arguments(node)));
    if (node.func() instanceof Attribute method && method.attr().equals("partial")) {
      operator(method.value()).ifPresent(kind -> addOperator(kind, arguments(node).incomplete()));
    }
  }

  private static boolean hasCallable(Call call) {
    for (Keyword keyword : call.keywords()) {
      if ("python_callable".equals(keyword.arg())) {
        return true;
      }
    }
    return false;
  }

  private TaskArguments arguments(Call call) {
    return TaskArguments.of(module, evaluator, call);
  }

  private Optional<TaskKind> operator(Expression expression) {
    Optional<TaskKind> kind = Symbols.operator(resolver.importedNames(module, expression));
    return kind.isPresent() ? kind : passedOn(expression);
  }

  /** An operator that another file of the project imports and passes on. */
  private Optional<TaskKind> passedOn(Expression expression) {
    for (Resolution resolution : resolver.resolve(module, expression)) {
      Optional<TaskKind> kind = Symbols.operator(resolution.qualifiedNames());
      if (kind.isPresent()) {
        return kind;
      }
    }
    return Optional.empty();
  }

  private void addOperator(TaskKind kind, TaskArguments arguments) {
    Optional<Expression> callable = arguments.expression("python_callable");
    if (callable.isEmpty()) {
      return;
    }
    Expression expression = callable.get();
    List<TaskCallable> functions = callables.resolve(module, expression);
    found.add(
        new PythonTask(kind, module, expression, functions, false, arguments, supply(arguments)));
  }

  private static Supply supply(TaskArguments arguments) {
    PythonValue args = arguments.value("op_args", PythonValue.None.NONE);
    PythonValue kwargs = arguments.value("op_kwargs", PythonValue.None.NONE);
    boolean complete = true;
    int positional = 0;
    Set<String> keywords = new HashSet<>();
    // Airflow passes templates_dict along with the context, whether it is given or not.
    keywords.add("templates_dict");
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
    return new Supply(positional, keywords, complete, true);
  }

  // Decorators

  @Override
  public void visitFunctionDef(FunctionDef node) {
    for (Expression decorator : node.decoratorList()) {
      Expression head = decorator instanceof Call call ? call.func() : decorator;
      decorator(head).ifPresent(kind -> addDecorated(kind, node, decorator));
    }
    NodeVisitor.super.visitFunctionDef(node);
  }

  private Optional<TaskKind> decorator(Expression head) {
    List<String> names = resolver.importedNames(module, head);
    return names.isEmpty() ? Optional.empty() : Symbols.decorator(names);
  }

  private void addDecorated(TaskKind kind, FunctionDef function, Node decorator) {
    TaskArguments arguments =
        decorator instanceof Call call ? arguments(call) : TaskArguments.none(module, evaluator);
    List<TaskCallable> functions = List.of(new TaskCallable(module, function, List.of()));
    Supply supply =
        kind.shipsSource()
            ? TaskFlowCalls.supply(module, function)
            : new Supply(0, Set.of(), false, true);
    found.add(new PythonTask(kind, module, decorator, functions, true, arguments, supply));
  }
}
