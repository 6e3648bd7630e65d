package dev.dagproof.airflow;

import dev.dagproof.airflow.ContextUse.Kind;
import dev.dagproof.airflow.ContextUse.Reason;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.Delete;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.ExecutionPaths;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a shipped callable counts on the task context, and says which of it is not there. */
final class ContextUses implements NodeVisitor {
  private final PythonTask task;
  private final PythonModule module;
  private final FunctionDef function;
  private final AirflowVersion version;
  private final NameResolver resolver;
  private final ContextKeys keys;
  private final TargetEnvironment environment;
  private final ExecutionPaths toKeyError;
  private final ExecutionPaths toAttributeError;
  private final List<ContextUse> found = new ArrayList<>();

  private ContextUses(
      PythonTask task, TaskCallable callable, AirflowVersion version, NameResolver resolver) {
    this.task = task;
    this.module = callable.module();
    this.function = callable.function();
    this.version = version;
    this.resolver = resolver;
    keys = new ContextKeys(version);
    environment = new TargetEnvironment(task, version, resolver);
    toKeyError = ExecutionPaths.of(function, module.scopes(), Failure.KEY_ERROR);
    toAttributeError = ExecutionPaths.of(function, module.scopes(), Failure.ATTRIBUTE_ERROR);
  }

  /** What this callable misses when this task runs it, in the order of the text. */
  static List<ContextUse> of(
      PythonTask task, TaskCallable callable, AirflowVersion version, NameResolver resolver) {
    ContextUses uses = new ContextUses(task, callable, version, resolver);
    uses.parameters();
    uses.allKeys();
    uses.visitAll(uses.function.body());
    uses.found.sort((a, b) -> Integer.compare(a.node().start(), b.node().start()));
    return List.copyOf(uses.found);
  }

  // Parameters

  private void parameters() {
    Arguments parameters = function.args();
    for (Arg parameter : task.supply().missing(parameters)) {
      Reason reason = reason(parameter.name());
      boolean required = parameters.defaultOf(parameter).isEmpty();
      if (reason != null && (required || reason == Reason.UNPICKLABLE)) {
        add(Kind.PARAMETER, reason, parameter.name(), parameter, Execution.ALWAYS);
      }
    }
  }

  /** {@code **kwargs} is given every key there is; one that cannot be pickled fails them all. */
  private void allKeys() {
    Arg all = function.args().kwarg();
    boolean refused = isRefused("task") || isRefused("dag");
    if (all != null && refused && environment.airflow() == Presence.YES) {
      add(Kind.ALL_KEYS, Reason.UNPICKLABLE, all.name(), all, Execution.ALWAYS);
    }
  }

  // The body

  @Override
  public void visitAttribute(Attribute node) {
    if (node.value() instanceof Name name) {
      defaultUsed(name, node);
      List<Binding> bindings = module.scopes().bindings(name);
      if (bindings.size() == 1
          && bindings.getFirst() instanceof AssignmentBinding assignment
          && assignment.value() instanceof Call call) {
        get(call, toAttributeError.of(node));
      }
    } else if (node.value() instanceof Call call) {
      get(call, toAttributeError.of(node));
    }
    NodeVisitor.super.visitAttribute(node);
  }

  /** {@code ti.xcom_push} where {@code ti=None} is a parameter. */
  private void defaultUsed(Name name, Attribute use) {
    Arg parameter = parameter(name);
    if (parameter == null || parameter == function.args().kwarg()) {
      return;
    }
    Reason reason = reason(parameter.name());
    boolean isNone = function.args().defaultOf(parameter).filter(ContextUses::isNone).isPresent();
    if (isNone && isGivenNothing(parameter) && reason != null && reason != Reason.UNPICKLABLE) {
      add(Kind.DEFAULT_USED, reason, parameter.name(), use, toAttributeError.of(use));
    }
  }

  private boolean isGivenNothing(Arg parameter) {
    for (Arg missing : task.supply().missing(function.args())) {
      if (missing == parameter) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void visitSubscript(Subscript node) {
    if (node.value() instanceof Name name && isAllKeys(name) && !isTarget(node)) {
      missingKey(node.slice(), node, Kind.SUBSCRIPT, toKeyError.of(node));
    }
    NodeVisitor.super.visitSubscript(node);
  }

  private boolean isTarget(Subscript node) {
    Node above = module.tree().parent(node).orElse(null);
    return above instanceof Delete || (above instanceof Assign assign && assign.value() != node);
  }

  @Override
  public void visitCall(Call node) {
    if (Symbols.isCurrentContext(resolver.importedNames(module, node.func()))) {
      Execution execution = toAttributeError.of(node);
      add(Kind.CURRENT_CONTEXT, Reason.NO_TASK, "get_current_context", node, execution);
    }
    get(node, Execution.SOMETIMES);
    NodeVisitor.super.visitCall(node);
  }

  /** {@code kwargs.get("ti")} and {@code kwargs.pop("ti")}, without a default. */
  private void get(Call call, Execution execution) {
    boolean plain = call.args().size() == 1 && call.keywords().isEmpty();
    if (!plain
        || !(call.func() instanceof Attribute method)
        || !(method.value() instanceof Name name)
        || !isAllKeys(name)) {
      return;
    }
    if (method.attr().equals("pop")) {
      missingKey(call.args().getFirst(), call, Kind.SUBSCRIPT, toKeyError.of(call));
    } else if (method.attr().equals("get")) {
      boolean reached = toKeyError.of(call) != Execution.NEVER;
      Execution failing = reached ? execution : Execution.NEVER;
      missingKey(call.args().getFirst(), call, Kind.GET, failing);
    }
  }

  private void missingKey(Expression key, Node node, Kind kind, Execution execution) {
    if (key instanceof Constant constant && constant.value() instanceof ConstantValue.Str text) {
      Reason reason = reason(text.value());
      if (reason != null && reason != Reason.UNPICKLABLE && task.supply().lacks(text.value())) {
        add(kind, reason, text.value(), node, execution);
      }
    }
  }

  private boolean isAllKeys(Name name) {
    Arg parameter = parameter(name);
    return parameter != null && parameter == function.args().kwarg();
  }

  /** The parameter of the callable that this name surely is. */
  private @Nullable Arg parameter(Name name) {
    List<Binding> bindings = module.scopes().bindings(name);
    return bindings.size() == 1
            && bindings.getFirst() instanceof ParameterBinding parameter
            && parameter.function() == function
        ? parameter.node()
        : null;
  }

  private static boolean isNone(Expression expression) {
    return expression instanceof Constant constant
        && constant.value() instanceof ConstantValue.None;
  }

  // Why a key is not there

  private @Nullable Reason reason(String key) {
    return switch (keys.fate(key)) {
      case NEVER -> Reason.NEVER_PASSED;
      case GONE -> Reason.GONE;
      case NOT_YET -> Reason.NOT_YET;
      case WITH_PENDULUM -> environment.pendulum() == Presence.NO ? Reason.NEEDS_PENDULUM : null;
      case WITH_AIRFLOW -> reasonWithAirflow(key);
      case PASSED, NO_KEY -> null;
    };
  }

  private @Nullable Reason reasonWithAirflow(String key) {
    return switch (environment.airflow()) {
      case NO -> Reason.NEEDS_AIRFLOW;
      case YES -> isRefused(key) ? Reason.UNPICKLABLE : null;
      case UNKNOWN -> null;
    };
  }

  /**
   * Whether the serializer refuses the value of this key (cases context_kwargs_*, context_task_*).
   */
  private boolean isRefused(String key) {
    boolean pickle = environment.serializer().equals(new PythonValue.Str("pickle"));
    return pickle ? keys.isUnpicklable(key) : key.equals("task") && version.isAtLeast(3, 0);
  }

  /** Notes a use; of several ways in which one place fails, the surest counts. */
  private void add(Kind kind, Reason reason, String key, Node node, Execution execution) {
    if (execution == Execution.NEVER) {
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).node() == node && found.get(i).kind() == kind) {
        if (found.get(i).execution() == Execution.SOMETIMES) {
          found.set(i, new ContextUse(kind, reason, key, node, execution));
        }
        return;
      }
    }
    found.add(new ContextUse(kind, reason, key, node, execution));
  }
}
