package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.Signature;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.StructureFault.Subject;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.ClassObject;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the arguments of operators against what their classes take, also by {@code partial} and
 * {@code expand} (2.11.2 and 3.3.2: {@code BaseOperatorMeta._apply_defaults}, {@code
 * BaseOperator.__init__}, {@code validate_mapping_kwargs}).
 */
final class OperatorCheck {
  private final OperatorClass operator;
  private final World world;
  private final Evaluator at;

  OperatorCheck(OperatorClass operator, Evaluator at) {
    this.operator = operator;
    this.world = operator.world();
    this.at = at;
  }

  /** Of an operator that is made. */
  void made(CallArguments given, StaticTask task) {
    if (isRefusedByPosition(given)) {
      return;
    }
    Signature signature = operator.signature();
    if (signature == null) {
      return;
    }
    Settings settings = new Settings(given, task.dag(), task.group());
    ArgumentCheck check = check(signature, given);
    if (!shipsSource()) {
      check.checkNames();
      checkMissing(signature.required(), settings);
    }
    check.checkTypes();
    check.checkDefaults(settings);
    new RefusedValues(check, settings).check(operator.derived() == null);
    if (operator.derived() == null) {
      CallableCall.check(operator.name(), settings, world, at);
    }
  }

  /** Of {@code partial}. */
  void partial(CallArguments given) {
    if (operator.derived() != null) {
      methods(operator.derived());
    }
    if (!given.positional().isEmpty()) {
      world.fault(Kind.EXPAND_POSITIONAL, "partial", null, at);
    }
    Signature signature = operator.signature();
    if (signature == null) {
      return;
    }
    ArgumentCheck check = check(signature, given);
    if (!shipsSource()) {
      check.checkNames();
    }
    if (given.allKeywords() && given.keyword("task_id") == null) {
      missing(operator.name(), "task_id");
    }
    new RefusedValues(check, Settings.of(given, world, at)).checkPartial();
  }

  /** Of {@code expand}, which may give what {@code partial} does not. */
  void expanded(CallArguments partial, CallArguments expanded, StaticTask task) {
    Signature signature = operator.signature();
    if (signature == null || shipsSource()) {
      return;
    }
    check(signature, expanded).checkNames();
    List<String> needed = new ArrayList<>();
    for (String name : signature.required()) {
      if (expanded.keyword(name) == null && !name.equals("task_id")) {
        needed.add(name);
      }
    }
    if (expanded.allKeywords() && !expanded.keywords().isEmpty()) {
      checkMissing(needed, new Settings(partial, task.dag(), task.group()));
    }
    new MappedElements(operator, signature, partial, task, at).check(expanded);
  }

  /** Of {@code expand_kwargs}. */
  void expandedByRows(CallArguments partial, Value rows, StaticTask task) {
    Signature signature = operator.signature();
    if (signature != null && !shipsSource()) {
      new MappedElements(operator, signature, partial, task, at).checkRows(rows);
    }
  }

  /**
   * Of an object of a class of the project: what its own constructor needs. It has to take what
   * Airflow adds, {@code default_args} and {@code dag}.
   */
  void constructing(ClassObject derived, CallArguments given) {
    if (isRefusedByPosition(given) || !AirflowPackage.holds(operator.dotted())) {
      return;
    }
    methods(derived);
    FunctionValue init = ownInit(derived);
    if (init == null) {
      return;
    }
    Arguments parameters = init.parameters();
    Set<String> names = new HashSet<>();
    List<String> needed = new ArrayList<>();
    for (Arg parameter : parameters.named()) {
      names.add(parameter.name());
      boolean isSelf = parameter.index() == parameters.positional().getFirst().index();
      boolean isRequired = parameters.defaultOf(parameter).isEmpty();
      if (!isSelf && isRequired && !parameter.name().equals("task_id")) {
        needed.add(parameter.name());
      }
    }
    if (parameters.kwarg() == null && !names.contains("default_args")) {
      Site made = at.site();
      world.fault(
          Kind.FUNCTION_ARGUMENTS,
          "`"
              + derived.node().name()
              + ".__init__` takes no `**kwargs`, in which Airflow passes `default_args` and `dag`",
          new Site(init.module(), init.node(), made),
          made,
          at);
    } else {
      checkMissing(derived.node().name(), needed, Settings.of(given, world, at));
    }
  }

  private void methods(ClassObject derived) {
    String problem = OwnMethods.problem(operator, derived);
    if (problem != null) {
      world.fault(Kind.METHOD_MISSING, problem, null, at);
    }
  }

  /** Its own {@code __init__}, which Airflow wraps; null if it has none, or a decorated one. */
  private static @Nullable FunctionValue ownInit(ClassObject derived) {
    return derived.find("__init__") instanceof FunctionValue init
            && init.definition() != null
            && init.definition().decoratorList().isEmpty()
            && !init.parameters().positional().isEmpty()
            && derived.defines(init.definition())
        ? init
        : null;
  }

  private ArgumentCheck check(Signature signature, CallArguments given) {
    return new ArgumentCheck(operator.name(), signature, given, at.site(), world, at);
  }

  private boolean isRefusedByPosition(CallArguments given) {
    boolean isRefused = !given.positional().isEmpty() && AirflowPackage.holds(operator.dotted());
    if (isRefused) {
      world.fault(
          Kind.FUNCTION_ARGUMENTS, "operators take their arguments by keyword only", null, at);
    }
    return isRefused;
  }

  private void checkMissing(List<String> needed, Settings settings) {
    checkMissing(operator.name(), needed, settings);
  }

  private void checkMissing(String callee, List<String> needed, Settings settings) {
    for (String name : needed) {
      if (settings.lacks(name)) {
        missing(callee, name);
      }
    }
  }

  private void missing(String callee, String name) {
    world.fault(Kind.ARGUMENT_MISSING, new Subject(name, callee), at.site(), null, at);
  }

  /** The operators whose arguments are looked at where their callables are. */
  private boolean shipsSource() {
    return switch (operator.name()) {
      case "PythonVirtualenvOperator",
          "BranchPythonVirtualenvOperator",
          "ExternalPythonOperator",
          "BranchExternalPythonOperator" ->
          true;
      default -> false;
    };
  }
}
