package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.virtualenv.ContextUse;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Edit;
import dev.dagproof.lint.Fix;
import dev.dagproof.lint.edit.Layout;
import dev.dagproof.lint.edit.ListEdits;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a part of the context out of a callable's signature, or passes it in as a template. */
final class ContextFix {
  private final VirtualenvTask task;
  private final ContextUse use;
  private final PythonModule module;
  private final FunctionDef function;
  private final ArgumentPlace place;
  private final Layout layout;
  private final AirflowVersion version;

  private ContextFix(
      VirtualenvTask task, ContextUse use, ArgumentPlace place, AirflowVersion version) {
    this.version = version;
    this.task = task;
    this.use = use;
    this.module = task.callable().module();
    this.function = task.callable().function();
    this.place = place;
    this.layout = new Layout(module.tree());
  }

  /** The fix of one use; null where one would be guessing. */
  static @Nullable Fix of(AirflowModule airflow, VirtualenvTask task, ContextUse use) {
    ArgumentPlace place = ArgumentPlace.of(airflow, task);
    return place == null ? null : new ContextFix(task, use, place, airflow.version()).fix();
  }

  private @Nullable Fix fix() {
    Arg parameter = parameter(function.args());
    if (parameter == null) {
      return null;
    }
    List<Name> uses = uses(parameter.name());
    if (uses.isEmpty()) {
      return isReadByText() ? null : removal(parameter);
    }
    return switch (use.kind()) {
      case PARAMETER, DEFAULT_USED ->
          isTaskInstance(use.key()) ? pulled(parameter, uses) : template(parameter, uses);
      case SUBSCRIPT, ALL_KEYS -> pulled(parameter, uses);
      default -> null;
    };
  }

  /** The parameter that takes the key: that of its name, or {@code **kwargs}. */
  private @Nullable Arg parameter(Arguments parameters) {
    return switch (use.kind()) {
      case PARAMETER, DEFAULT_USED -> {
        for (List<Arg> args : List.of(parameters.args(), parameters.kwonlyargs())) {
          for (Arg arg : args) {
            if (arg.name().equals(use.key())) {
              yield arg;
            }
          }
        }
        yield null;
      }
      case SUBSCRIPT, ALL_KEYS -> parameters.kwarg();
      case GET, GET_USED, CURRENT_CONTEXT -> null;
    };
  }

  private List<Name> uses(String name) {
    List<Name> uses = new ArrayList<>();
    for (Name candidate : module.tree().allIn(function, Name.class)) {
      if (candidate.id().equals(name)) {
        uses.add(candidate);
      }
    }
    return uses;
  }

  private boolean isReadByText() {
    for (String dynamic : new String[] {"locals", "vars", "eval", "exec", "dir"}) {
      for (Expression expression : module.uses().of(dynamic)) {
        if (expression.start() >= function.start() && expression.end() <= function.end()) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable Fix removal(Arg parameter) {
    Edit edit = new ListEdits(layout).removeParameter(function, parameter);
    boolean isAll = parameter == function.args().kwarg();
    return edit == null
        ? null
        : new Fix(
            "Remove the unused parameter `" + (isAll ? "**" : "") + parameter.name() + "`",
            Applicability.SAFE,
            List.of(edit),
            function.start());
  }

  private static boolean isTaskInstance(String key) {
    return key.equals("ti") || key.equals("task_instance");
  }

  // Templates

  private @Nullable Fix template(Arg parameter, List<Name> uses) {
    String template = ContextWords.template(use.key(), use.reason());
    if (ContextWords.isDate(use.key()) && !areShown(uses)) {
      return null;
    }
    List<Edit> given =
        template == null
            ? null
            : place.give(layout, task.task(), List.of(parameter.name(), '"' + template + '"'));
    return given == null
        ? null
        : new Fix(
            "Pass in `" + parameter.name() + "` as text: `" + template + "`",
            Applicability.UNSAFE,
            given,
            function.start());
  }

  /** Whether text does where these stand: no part of a date is asked for, nothing computed. */
  private boolean areShown(List<Name> uses) {
    for (Name name : uses) {
      Node parent = module.tree().parent(name).orElse(null);
      if (parent instanceof Attribute || parent instanceof BinOp || parent instanceof Compare) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Fix pulled(Arg parameter, List<Name> uses) {
    PulledResults results =
        PulledResults.of(module, function, parameter, uses, layout, place.call(), version);
    if (results == null) {
      return null;
    }
    List<Edit> given = place.give(layout, task.task(), results.entries());
    if (given == null) {
      return null;
    }
    List<Edit> edits = new ArrayList<>(results.edits());
    edits.addAll(given);
    String first = results.entries().get(1);
    String words =
        first.startsWith("\"")
            ? ", as text: `" + first.substring(1, first.length() - 1)
            : ": `" + first;
    return new Fix(
        "Pass in what `xcom_pull` gives" + words + "`",
        Applicability.UNSAFE,
        edits,
        function.start());
  }
}
