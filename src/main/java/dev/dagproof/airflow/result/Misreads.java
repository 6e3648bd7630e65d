package dev.dagproof.airflow.result;

import dev.dagproof.airflow.result.Misread.Kind;
import dev.dagproof.airflow.task.FunctionCode;
import dev.dagproof.airflow.task.PassedArgument;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCall;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.types.ObjectType;
import dev.dagproof.python.types.ObjectTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows the results of tasks into the functions that other tasks call with them, and finds where
 * these take them for what they are not.
 *
 * <p>Facts: recorded cases xcom_dict_then_json_loads, xcom_mapped_output_json_dumps, tf_xcom_*.
 */
public final class Misreads {
  private final TaskResults results;
  private final NameResolver resolver;

  /** One for each operation: the surest. */
  private final Map<Operation, Misread> found = new LinkedHashMap<>();

  private record Operation(PythonModule module, int index) {
    // Written out: the methods that a record gets by itself are slow to start.

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Operation operation
          && module == operation.module
          && index == operation.index;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(module) + index;
    }
  }

  private Misreads(TaskResults results, NameResolver resolver) {
    this.results = results;
    this.resolver = resolver;
  }

  /** Those of the tasks of one DAG file. */
  public static List<Misread> of(
      List<PythonTask> tasks, TaskResults results, NameResolver resolver) {
    Misreads misreads = new Misreads(results, resolver);
    for (PythonTask task : tasks) {
      for (TaskCall call : task.calls()) {
        misreads.follow(task, call);
      }
    }
    return List.copyOf(misreads.found.values());
  }

  /** Whether a function surely fails where None is what one of its calls gives. */
  public static boolean failsOnNone(FunctionCode function, Call pull, NameResolver resolver) {
    for (Reading reading : ofCall(function, pull, resolver)) {
      if (reading.certain() && kind(Shape.NONE, null, reading) != null) {
        return true;
      }
    }
    return false;
  }

  private static List<Reading> ofCall(FunctionCode function, Call pull, NameResolver resolver) {
    return Readings.of(resolver, function, binding -> false, call -> call == pull);
  }

  /**
   * Those of a result that a function pulls.
   *
   * @param result what it surely pulls, or None
   * @param made whether a task surely runs the function
   */
  public static List<Misread> ofPull(
      FunctionCode function,
      Call pull,
      TaskResult result,
      boolean made,
      TaskResults results,
      NameResolver resolver) {
    Misreads misreads = new Misreads(results, resolver);
    List<Reading> readings = ofCall(function, pull, resolver);
    misreads.check(function.module(), readings, misreads.returned(result), made);
    return List.copyOf(misreads.found.values());
  }

  /**
   * Those of what a command printed, which a function pulls.
   *
   * @param command the call that makes the BashOperator
   */
  public static List<Misread> ofPull(
      FunctionCode function,
      Call pull,
      Call command,
      boolean made,
      TaskResults results,
      NameResolver resolver) {
    Misreads misreads = new Misreads(results, resolver);
    List<Reading> readings = ofCall(function, pull, resolver);
    List<Returned> text = List.of(new Returned(function.module(), command, Shape.TEXT));
    misreads.check(function.module(), readings, text, made);
    return List.copyOf(misreads.found.values());
  }

  private void follow(PythonTask task, TaskCall call) {
    List<Given> arguments = given(task, call);
    FunctionCode function = arguments.isEmpty() ? null : function(task);
    if (function == null) {
      return;
    }
    for (Given one : arguments) {
      Arg parameter = one.argument.parameter(function.parameters()).orElse(null);
      if (parameter != null) {
        follow(function, parameter, one.all, task.made() && call.made());
      }
    }
  }

  /** An argument that is a task's result, which is one of these. */
  private record Given(PassedArgument argument, List<Returned> all) {}

  private List<Given> given(PythonTask task, TaskCall call) {
    List<Given> given = new ArrayList<>();
    for (PassedArgument argument : call.arguments()) {
      List<Returned> all =
          argument.value().module() == task.dagFile()
              ? returned(task.dagFile(), argument.value().expression())
              : List.of();
      if (!all.isEmpty()) {
        given.add(new Given(argument, all));
      }
    }
    return given;
  }

  /** What an expression may stand for; nothing where some of it is not known. */
  private List<Returned> returned(PythonModule dagFile, Expression value) {
    TaskResult result = results.of(value).orElse(null);
    Call command = result == null ? CommandResults.of(dagFile, value, resolver) : null;
    if (result == null) {
      return command == null ? List.of() : List.of(new Returned(dagFile, command, Shape.TEXT));
    }
    return returned(result);
  }

  private List<Returned> returned(TaskResult result) {
    return result.mapped() && result.key() == null
        ? List.of(new Returned(result.task().dagFile(), result.made(), Shape.LAZY_SEQUENCE))
        : Returned.of(result, resolver);
  }

  private @Nullable FunctionCode function(PythonTask task) {
    if (task.callables().size() == 1) {
      TaskCallable callable = task.callables().getFirst();
      return task.runsBodyOf(callable)
          ? new FunctionCode(callable.module(), callable.function())
          : null;
    }
    if (task.callables().isEmpty() && task.node() instanceof Expression callable) {
      ObjectType type = new ObjectTypes(resolver).of(task.module(), callable);
      if (type.module() != null && type.definition() instanceof Lambda lambda) {
        return new FunctionCode(type.module(), lambda);
      }
    }
    return null;
  }

  private void follow(FunctionCode function, Arg parameter, List<Returned> all, boolean made) {
    List<Reading> readings =
        Readings.of(
            resolver,
            function,
            binding ->
                binding instanceof ParameterBinding given
                    && given.node().index() == parameter.index(),
            call -> false);
    check(function.module(), readings, all, made);
  }

  private void check(
      PythonModule module, List<Reading> readings, List<Returned> all, boolean made) {
    for (Reading reading : readings) {
      Misread misread = ofReturned(module, reading, all, made);
      if (misread != null) {
        found.merge(
            new Operation(module, reading.node().index()),
            misread,
            (one, other) -> one.certain() ? one : other);
      }
    }
  }

  /** All that may be returned must be refused; the first one is named. */
  private @Nullable Misread ofReturned(
      PythonModule module, Reading reading, List<Returned> all, boolean made) {
    Kind kind = null;
    for (Returned returned : all) {
      Kind one = kind(returned.shape(), returned.value(), reading);
      if (one == null) {
        return null;
      }
      kind = kind == null ? one : kind;
    }
    return kind == null ? null : misread(module, reading, kind, all.getFirst(), made);
  }

  private static Misread misread(
      PythonModule module, Reading reading, Kind kind, Returned returned, boolean made) {
    String name = reading.value() instanceof Name variable ? variable.id() : "";
    boolean fails = kind != Kind.NUMBER_KEY_NONE && reading.certain() && made;
    return new Misread(
        module,
        reading.node(),
        name,
        kind,
        reading.detail(),
        returned.module(),
        returned.value(),
        returned.shape(),
        fails);
  }

  /** What goes wrong with a value of this shape; null if nothing may. */
  private static @Nullable Kind kind(Shape shape, @Nullable Node value, Reading reading) {
    return switch (reading.how()) {
      case LOADS -> shape == Shape.TEXT ? null : Kind.LOADS;
      case DUMPS -> shape == Shape.SET || shape == Shape.LAZY_SEQUENCE ? Kind.DUMPS : null;
      case ITEM -> ofItem(shape, value, reading);
      case INDEX ->
          shape == Shape.DICTIONARY
              ? reading.key() == null ? null : Kind.NUMBER_KEY
              : shape.isScalar() || shape == Shape.SET ? Kind.ITEM : null;
      case GET_NUMBER -> shape == Shape.DICTIONARY ? Kind.NUMBER_KEY_NONE : Kind.METHOD;
      case METHOD -> shape.lacks(reading.detail()) ? Kind.METHOD : null;
      case NUMBER ->
          switch (shape) {
            case NUMBER, BOOLEAN, LAZY_SEQUENCE -> null;
            default -> Kind.NUMBER;
          };
      case TEXT -> shape == Shape.TEXT ? null : Kind.TEXT;
      case LOOP -> ofLoop(shape, reading);
    };
  }

  private static @Nullable Kind ofLoop(Shape shape, Reading reading) {
    if (reading.detail().equals("sum")) {
      return shape.isScalar() || shape == Shape.TEXT ? Kind.LOOP : null;
    }
    return shape.isScalar() ? Kind.LOOP : null;
  }

  private static @Nullable Kind ofItem(Shape shape, @Nullable Node value, Reading reading) {
    return switch (shape) {
      case DICTIONARY -> lacks(value, reading.key()) ? Kind.KEY : null;
      case LAZY_SEQUENCE -> null;
      default -> Kind.ITEM;
    };
  }

  /** Whether the text of a dictionary shows all its keys, and not this one. */
  private static boolean lacks(@Nullable Node value, @Nullable Expression key) {
    if (!(value instanceof Dict dict)
        || !(key instanceof Constant constant)
        || !(constant.value() instanceof ConstantValue.Str wanted)) {
      return false;
    }
    for (Expression one : dict.keys()) {
      if (!(one instanceof Constant known)
          || !(known.value() instanceof ConstantValue.Str text)
          || text.value().equals(wanted.value())) {
        return false;
      }
    }
    return true;
  }
}
