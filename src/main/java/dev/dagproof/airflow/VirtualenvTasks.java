package dev.dagproof.airflow;

import dev.dagproof.airflow.MissingName.Origin;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.FromImportBinding;
import dev.dagproof.python.semantic.Binding.ImportBinding;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.FreeName;
import dev.dagproof.python.semantic.FreeNames;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out what the callables that are shipped as source will miss. */
final class VirtualenvTasks {
  private final AirflowVersion version;
  private final NameResolver resolver;

  VirtualenvTasks(AirflowVersion version, NameResolver resolver) {
    this.version = version;
    this.resolver = resolver;
  }

  /** One for each callable that a task ships; none for a task whose callable is not known. */
  List<VirtualenvTask> of(List<PythonTask> tasks) {
    List<VirtualenvTask> found = new ArrayList<>();
    for (PythonTask task : tasks) {
      if (task.kind().shipsSource()) {
        for (TaskCallable callable : task.callables()) {
          if (!runsInWorker(callable)) {
            found.add(virtualenvTask(task, callable));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * Since 3.2 an async function runs in the worker itself, and its environment is ignored (case
   * async_def).
   */
  private boolean runsInWorker(TaskCallable callable) {
    return callable.function().isAsync() && version.isAtLeast(3, 2);
  }

  private VirtualenvTask virtualenvTask(PythonTask task, TaskCallable callable) {
    boolean only = task.callables().size() == 1 && (!task.decorated() || task.supply().used());
    return new VirtualenvTask(
        task,
        callable,
        only,
        missing(task, callable),
        ContextUses.of(task, callable, version, resolver));
  }

  private List<MissingName> missing(PythonTask task, TaskCallable callable) {
    TargetEnvironment environment = new TargetEnvironment(task, version, resolver);
    boolean inDagFile = callable.module() == task.module();
    GeneratedScript script = new GeneratedScript(version, environment.serializer(), inDagFile);
    FreeNames free = FreeNames.of(callable.function(), callable.module().scopes());
    // One entry for each name: where it fails for certain, else its first use.
    Map<String, MissingName> header = new LinkedHashMap<>();
    for (FreeName name : free.header()) {
      if (!script.provides(name.name()) && !isRemoved(task, name)) {
        header.merge(name.name(), missingName(callable, name, true), VirtualenvTasks::surer);
      }
    }
    Map<String, MissingName> body = new LinkedHashMap<>();
    for (FreeName name : free.body()) {
      if (!script.provides(name.name()) && name.execution() != Execution.NEVER) {
        body.merge(name.name(), missingName(callable, name, false), VirtualenvTasks::surer);
      }
    }
    List<MissingName> missing = new ArrayList<>(header.values());
    missing.addAll(body.values());
    return missing;
  }

  private static MissingName surer(MissingName first, MissingName second) {
    return second.execution().compareTo(first.execution()) > 0 ? second : first;
  }

  /** The task's own decorator is cut out of the source, with its arguments. */
  private static boolean isRemoved(PythonTask task, FreeName name) {
    Node decorator = task.node();
    return task.decorated()
        && name.node().start() >= decorator.start()
        && name.node().end() <= decorator.end();
  }

  private static MissingName missingName(TaskCallable callable, FreeName free, boolean header) {
    Binding binding = free.bindings().isEmpty() ? null : free.bindings().getFirst();
    for (Binding candidate : free.bindings()) {
      if (isImport(candidate)) {
        binding = candidate;
      }
    }
    Origin origin;
    if (binding == null) {
      Scope scope = callable.module().scopes().module();
      origin = scope.starImports().isEmpty() ? Origin.UNDEFINED : Origin.STAR_IMPORT;
    } else if (isImport(binding)) {
      origin = Origin.IMPORT;
    } else {
      boolean module = binding.scope().kind() == Scope.Kind.MODULE;
      origin = module ? Origin.MODULE : Origin.CLOSURE;
    }
    return new MissingName(
        callable.module(), free.node(), free.name(), origin, binding, free.execution(), header);
  }

  private static boolean isImport(Binding binding) {
    return binding instanceof ImportBinding || binding instanceof FromImportBinding;
  }
}
