package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.source.TextFiles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out what the callables that are shipped as source will miss. */
public final class VirtualenvTasks {
  private final AirflowVersion version;
  private final NameResolver resolver;
  private final PassedObjects passedObjects;
  private final ReturnedObjects returnedObjects;
  private final TextFiles files;
  private final IdentityHashMap<FunctionDef, ShippedFunction> functions = new IdentityHashMap<>();

  /** For the tasks of one file; for one thread. */
  public VirtualenvTasks(AirflowVersion version, NameResolver resolver, TextFiles files) {
    this.version = version;
    this.resolver = resolver;
    this.passedObjects = new PassedObjects(version, resolver);
    this.returnedObjects = new ReturnedObjects(resolver);
    this.files = files;
  }

  /** One for each callable that a task ships; none for a task whose callable is not known. */
  public List<VirtualenvTask> of(List<PythonTask> tasks) {
    List<VirtualenvTask> found = new ArrayList<>();
    for (PythonTask task : tasks) {
      if (task.kind().shipsSource() && !task.callables().isEmpty()) {
        TargetEnvironment environment = new TargetEnvironment(task, version, resolver, files);
        for (TaskCallable callable : task.callables()) {
          if (isShipped(task, callable)) {
            found.add(virtualenvTask(task, callable, environment));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * Airflow refuses a generator function as soon as it reads the file. Since 3.2 an async function
   * runs in the worker itself, and its environment is ignored (cases generator_function,
   * async_def).
   */
  private boolean isShipped(PythonTask task, TaskCallable callable) {
    boolean runsInWorker =
        callable.function().isAsync() && version.isAtLeast(3, 2) && !task.kind().isContainer();
    return !runsInWorker && !callable.isGenerator();
  }

  private VirtualenvTask virtualenvTask(
      PythonTask task, TaskCallable callable, TargetEnvironment environment) {
    ShippedFunction function =
        functions.computeIfAbsent(
            callable.function(), key -> new ShippedFunction(callable, resolver));
    GeneratedScript script = new GeneratedScript(task, callable, version, environment.serializer());
    boolean certain = isCertain(task, callable);
    PassedContext context = new PassedContext(task, version, environment);
    return new VirtualenvTask(
        task,
        callable,
        certain,
        missing(task, function, script),
        passedObjects.of(task, callable, environment, certain),
        SignatureFlaws.of(task, callable.function(), context, version, certain),
        returnedObjects.of(function, environment, task.kind(), certain),
        ContextUses.of(task, function, context));
  }

  /** Whether the task surely runs this callable, and fails where that fails. */
  static boolean isCertain(PythonTask task, TaskCallable callable) {
    return task.made()
        && task.callables().size() == 1
        && !mayBeOptimized(task)
        && !ExitCodes.maySkip(task, callable);
  }

  /** {@code PYTHONOPTIMIZE} leaves out assertions. */
  private static boolean mayBeOptimized(PythonTask task) {
    return task.arguments().value("env_vars", PythonValue.None.NONE)
            instanceof PythonValue.Mapping variables
        && variables.entries().containsKey("PYTHONOPTIMIZE");
  }

  private List<MissingName> missing(
      PythonTask task, ShippedFunction function, GeneratedScript script) {
    // One entry for each name: where it fails for certain, else its first use.
    Map<String, MissingName> header = new LinkedHashMap<>();
    for (MissingName name : function.header()) {
      if (!script.provides(name.name()) && !isRemoved(task, function, name)) {
        header.merge(name.name(), name, VirtualenvTasks::surer);
      }
    }
    Map<String, MissingName> body = new LinkedHashMap<>();
    for (MissingName name : runsBody(function) ? function.body() : List.<MissingName>of()) {
      if (!script.provides(name.name()) && name.execution() != Execution.NEVER) {
        body.merge(name.name(), name, VirtualenvTasks::surer);
      }
    }
    List<MissingName> missing = new ArrayList<>(header.values());
    missing.addAll(body.values());
    return missing;
  }

  /** The coroutine of an async function is not awaited (case async_def). */
  private static boolean runsBody(ShippedFunction callable) {
    return !callable.function().isAsync();
  }

  private static MissingName surer(MissingName first, MissingName second) {
    return second.execution().compareTo(first.execution()) > 0 ? second : first;
  }

  /** Airflow's own decorators are cut out of the source, with their arguments. */
  private boolean isRemoved(PythonTask task, ShippedFunction shipped, MissingName name) {
    for (Expression decorator : shipped.function().decoratorList()) {
      boolean isIn =
          name.node().start() >= decorator.start() && name.node().end() <= decorator.end();
      if (isIn && task.decorated()) {
        return ShippedDecorators.isOfTask(task, shipped.module(), decorator, resolver);
      }
    }
    return false;
  }
}
