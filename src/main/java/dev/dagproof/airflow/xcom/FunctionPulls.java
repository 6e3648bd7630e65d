package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.result.CommandResults;
import dev.dagproof.airflow.result.Misread;
import dev.dagproof.airflow.result.Misreads;
import dev.dagproof.airflow.result.TaskResult;
import dev.dagproof.airflow.result.TaskResults;
import dev.dagproof.airflow.structure.StaticTask;
import dev.dagproof.airflow.task.FunctionCode;
import dev.dagproof.airflow.xcom.PullFault.Kind;
import dev.dagproof.airflow.xcom.Pullers.Puller;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the pulls in the functions of tasks against the tasks of their DAG. */
final class FunctionPulls {
  private final PythonModule module;
  private final TaskResults results;
  private final NameResolver resolver;
  private final ConstantEvaluator constants;
  private final Pullers pullers;
  private final PullMistakes mistakes;
  private final List<PullFault> faults = new ArrayList<>();
  private final List<Misread> misreads = new ArrayList<>();

  FunctionPulls(
      PythonModule module,
      TaskResults results,
      NameResolver resolver,
      Pullers pullers,
      PullMistakes mistakes) {
    this.module = module;
    this.results = results;
    this.resolver = resolver;
    this.constants = new ConstantEvaluator(resolver, AirflowPackage::holds);
    this.pullers = pullers;
    this.mistakes = mistakes;
  }

  /** The pulls that find nothing, or by chance. */
  List<PullFault> faults() {
    return faults;
  }

  /** Where functions take what they pull for what it is not. */
  List<Misread> misreads() {
    return misreads;
  }

  /** Looks at one {@code ti.xcom_pull}. */
  void check(Attribute method) {
    if (!(parent(method) instanceof Call call)
        || call.func() != method
        || !isTaskInstance(method.value())) {
      return;
    }
    FunctionCode function = function(call);
    PullArguments arguments = PullArguments.of(module, call, constants);
    if (function != null && arguments != null) {
      check(call, arguments, function);
    }
  }

  private void check(Call call, PullArguments arguments, FunctionCode function) {
    if (arguments.nameNothing()) {
      if (mistakes.ownByDefault() && !pushes(function)) {
        boolean fails =
            !hasDefault(call)
                && pullers.isMade(function.node())
                && Misreads.failsOnNone(function, call, resolver);
        add(call, new PullMistake(Kind.OWN, "", name(function), ""), fails);
      }
      return;
    }
    List<Puller> users = pullers.of(function.node());
    PullMistake mistake = mistakes.of(arguments, users);
    if (mistake != null && mistake.kind() == Kind.SELF && pushes(function)) {
      return;
    }
    if (mistake != null) {
      boolean fails =
          mistake.givesNone(arguments)
              && !hasDefault(call)
              && pullers.isMade(function.node())
              && Misreads.failsOnNone(function, call, resolver);
      add(call, mistake, fails);
    } else if (arguments.nameOne() && arguments.dagId() == null) {
      for (Puller user : users) {
        addMisreads(call, arguments, function, user);
      }
    }
  }

  private void add(Call call, PullMistake mistake, boolean certain) {
    faults.add(mistake.at(module, call.start(), call.end(), certain));
  }

  private void addMisreads(Call call, PullArguments arguments, FunctionCode function, Puller user) {
    StaticTask pulled = user.dag().task(arguments.ids().getFirst());
    TaskResult result = pulled == null ? null : results.madeBy(pulled).orElse(null);
    if (pulled == null || !arguments.isWhole() || pulled.isMapped()) {
      return;
    }
    boolean made = pullers.isMade(function.node()) && !hasDefault(call);
    if (result != null && !result.mapped()) {
      misreads.addAll(Misreads.ofPull(function, call, result, made, results, resolver));
    } else if (pulled.made().module() == module
        && pulled.made().node() instanceof Call command
        && CommandResults.isText(module, command, resolver)) {
      misreads.addAll(Misreads.ofPull(function, call, command, made, results, resolver));
    }
  }

  private static boolean hasDefault(Call call) {
    for (Keyword keyword : call.keywords()) {
      if (!"task_ids".equals(keyword.arg()) && !"key".equals(keyword.arg())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Node parent(Node node) {
    return module.tree().parent(node).orElse(null);
  }

  /** {@code ti}, {@code context["ti"]}, or a name for that. */
  private boolean isTaskInstance(Expression object) {
    if (object instanceof Subscript item) {
      return item.slice() instanceof Constant constant
          && constant.value() instanceof ConstantValue.Str key
          && isInstanceName(key.value());
    }
    if (!(object instanceof Name name)) {
      return false;
    }
    List<Binding> bindings = module.scopes().bindings(name);
    if (bindings.size() != 1) {
      return false;
    }
    if (bindings.getFirst() instanceof AssignmentBinding assignment) {
      return assignment.value() instanceof Subscript item && isTaskInstance(item);
    }
    return bindings.getFirst() instanceof Binding.ParameterBinding && isInstanceName(name.id());
  }

  private static boolean isInstanceName(String name) {
    return name.equals("ti") || name.equals("task_instance");
  }

  /** The function of a task around it. */
  private @Nullable FunctionCode function(Node node) {
    for (Node above = parent(node); above != null; above = parent(above)) {
      if (above instanceof FunctionDef function && pullers.isRun(function)) {
        return new FunctionCode(module, function);
      }
      if (above instanceof Lambda lambda && pullers.isRun(lambda)) {
        return new FunctionCode(module, lambda);
      }
    }
    return null;
  }

  private static String name(FunctionCode function) {
    return function.node() instanceof FunctionDef definition ? definition.name() : "";
  }

  /** Whether a function may push something itself, or have it pushed by another one. */
  private boolean pushes(FunctionCode code) {
    Node function = code.node();
    for (Attribute push : module.attributes("xcom_push")) {
      if (push.start() >= function.start() && push.end() <= function.end()) {
        return true;
      }
    }
    Arg context = code.parameters().kwarg();
    for (Name name : module.tree().allIn(function, Name.class)) {
      Node parent = parent(name);
      boolean isGiven =
          parent instanceof Keyword || (parent instanceof Call call && call.func() != name);
      boolean isContext = context != null && context.name().equals(name.id());
      if (isGiven && (isContext || isInstanceName(name.id()))) {
        return true;
      }
    }
    return false;
  }
}
