package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCall;
import dev.dagproof.airflow.virtualenv.SignatureFlaw.Kind;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the arguments of a task against the parameters of its callable.
 *
 * <p>Facts: {@code KeywordParameters.determine} and {@code DecoratedOperator.__init__} of 2.11.2
 * and 3.3.2. An operator leaves out {@code op_kwargs} that no parameter asks for, and the callable
 * fails in the other interpreter; a decorated function is held against its signature when the file
 * is read. Cases op_kwargs_missing_required, op_kwargs_extra_key_ignored.
 */
final class SignatureFlaws {
  private final PythonTask task;
  private final Arguments parameters;
  private final PassedContext context;
  private final ContextKeys keys;
  private final boolean certain;
  private final boolean byTaskFlow;
  private final List<SignatureFlaw> found = new ArrayList<>();

  private SignatureFlaws(
      PythonTask task,
      FunctionDef function,
      PassedContext context,
      AirflowVersion version,
      boolean certain) {
    this.task = task;
    this.parameters = function.args();
    this.context = context;
    this.keys = new ContextKeys(version);
    this.certain = certain;
    this.byTaskFlow = task.decorated();
  }

  /** What does not fit when this task runs this function. */
  static List<SignatureFlaw> of(
      PythonTask task,
      FunctionDef function,
      PassedContext context,
      AirflowVersion version,
      boolean certain) {
    SignatureFlaws flaws = new SignatureFlaws(task, function, context, version, certain);
    boolean breaks = flaws.byTaskFlow && !version.isAtLeast(3, 0) && flaws.addOrder();
    if (!breaks) {
      flaws.addMissing();
      flaws.addPositionalOnly();
      flaws.addPositional();
      flaws.addUnexpected();
    }
    return List.copyOf(flaws.found);
  }

  private void addMissing() {
    for (Arg parameter : task.supply().missing(parameters)) {
      boolean isRequired = parameters.defaultOf(parameter).isEmpty();
      boolean isNamed = parameters.kwarg() == null && isKeyword(parameter.name());
      if (isRequired && !isNamed && !mayBeOfContext(parameter.name())) {
        add(Kind.MISSING, parameter.name(), parameter);
      }
    }
  }

  private boolean isKeyword(String name) {
    return task.supply().keywords().contains(name);
  }

  /** What Airflow passes by name (case positional_only_context_key). */
  private void addPositionalOnly() {
    List<Arg> only = parameters.posonlyargs();
    for (int i = task.supply().positional(); i < only.size() && task.supply().complete(); i++) {
      Arg parameter = only.get(i);
      String name = parameter.name();
      boolean isOfContext = !task.kind().isContainer() && isPassedByContext(name);
      if (parameters.kwarg() == null && (isKeyword(name) || isOfContext)) {
        add(Kind.POSITIONAL_ONLY, name, parameter);
      } else if (isOfContext && parameters.defaultOf(parameter).isEmpty()) {
        // The callable's **kwargs take it.
        add(Kind.MISSING, name, parameter);
      }
    }
  }

  /** What is missing of the context is told elsewhere. */
  private boolean mayBeOfContext(String name) {
    return switch (name) {
      case "templates_dict", "exception", "reason", "try_number" -> true;
      default -> keys.fate(name) != ContextKeys.Fate.NO_KEY;
    };
  }

  private void addPositional() {
    List<Arg> byPosition = parameters.positional();
    int given = task.supply().positional();
    if (task.supply().exceeds(parameters)) {
      add(Kind.TOO_MANY, String.valueOf(byPosition.size()), null);
    }
    for (Arg parameter : byPosition.subList(0, Math.min(given, byPosition.size()))) {
      String name = parameter.name();
      if (isKeyword(name) && !isSwallowed(parameter)) {
        add(Kind.TWICE, name, parameter);
      } else if (!byTaskFlow && isPassedByContext(name)) {
        add(Kind.CONTEXT_BY_POSITION, name, parameter);
      }
    }
  }

  /** {@code def f(a, /, **kwargs)} takes another a by keyword, when it is called directly. */
  private boolean isSwallowed(Arg parameter) {
    return byTaskFlow && parameter.isAmong(parameters.posonlyargs());
  }

  private boolean isPassedByContext(String name) {
    return name.equals("templates_dict")
        || (keys.fate(name) == ContextKeys.Fate.PASSED && context.missing(name) == null);
  }

  private void addUnexpected() {
    for (String keyword : byTaskFlow ? task.supply().unexpected(parameters) : List.<String>of()) {
      add(Kind.UNEXPECTED, keyword, null);
    }
  }

  /** Airflow 2 gives context parameters the default None, also before those without one. */
  private boolean addOrder() {
    List<Arg> byPosition = parameters.positional();
    Arg context = null;
    for (Arg parameter : byPosition) {
      if (mayBeOfContext(parameter.name())) {
        context = context == null ? parameter : context;
      } else if (context != null && parameters.defaultOf(parameter).isEmpty()) {
        add(Kind.CONTEXT_BEFORE_REQUIRED, context.name(), context);
        return true;
      }
    }
    return false;
  }

  private void add(Kind kind, String name, @Nullable Arg parameter) {
    TaskCall call = task.calls().isEmpty() ? null : task.calls().getFirst();
    PythonModule module = call == null ? task.module() : call.module();
    Node place = call == null ? task.node() : call.place();
    found.add(new SignatureFlaw(kind, name, parameter, module, place, byTaskFlow, certain));
  }
}
