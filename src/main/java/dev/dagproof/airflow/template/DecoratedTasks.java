package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.FromImportBinding;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.semantic.StandardLibrary;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the decorated function that a call makes a task of. */
final class DecoratedTasks {
  private static final List<String> FOLDERS =
      List.of(
          "airflow.decorators.task", "airflow.sdk.task", "airflow.sdk.definitions.decorators.task");

  private final NameResolver resolver;
  private final ConstantEvaluator constants;
  private final IdentityHashMap<FunctionDef, Optional<DecoratedTask>> known =
      new IdentityHashMap<>();

  DecoratedTasks(NameResolver resolver, ConstantEvaluator constants) {
    this.resolver = resolver;
    this.constants = constants;
  }

  /** {@code f(…)}, {@code f.override(…)(…)}, {@code f.partial(…)}, {@code f.expand(…)}. */
  @Nullable DecoratedTask called(PythonModule module, Call call) {
    Expression root = call.func();
    while (!(root instanceof Name)) {
      if (root instanceof Attribute attribute && isChained(attribute.attr())) {
        root = attribute.value();
      } else if (root instanceof Call inner && inner.func() instanceof Attribute) {
        root = inner.func();
      } else {
        return null;
      }
    }
    if (call.func() instanceof Attribute last && last.attr().equals("override")) {
      return null;
    }
    if (!mayBeDecorated(module, root)) {
      return null;
    }
    List<Resolution> resolutions = resolver.resolve(module, root);
    if (resolutions.size() != 1) {
      return null;
    }
    PythonModule home = resolutions.getFirst().module();
    return home != null
            && resolutions.getFirst().binding() instanceof DefinitionBinding definition
            && definition.node() instanceof FunctionDef function
        ? of(home, function)
        : null;
  }

  /** As far as the own file tells: most calls are of plain functions and of Python's own. */
  private static boolean mayBeDecorated(PythonModule module, Expression root) {
    List<Binding> bindings = root instanceof Name name ? module.scopes().bindings(name) : List.of();
    for (Binding binding : bindings) {
      if (mayBeDecorated(binding)) {
        return true;
      }
    }
    return bindings.isEmpty() && !module.scopes().module().starImports().isEmpty();
  }

  private static boolean mayBeDecorated(Binding binding) {
    if (binding instanceof DefinitionBinding definition) {
      return definition.node() instanceof FunctionDef function
          && !function.decoratorList().isEmpty();
    }
    if (binding instanceof FromImportBinding imported && imported.level() == 0) {
      return imported.module() != null && !StandardLibrary.hasModuleOf(imported.module());
    }
    return true;
  }

  private static boolean isChained(String method) {
    return switch (method) {
      case "override", "partial", "expand", "expand_kwargs" -> true;
      default -> false;
    };
  }

  /** The task that a function's decorator makes of it; null if that is none of these. */
  @Nullable DecoratedTask of(PythonModule module, FunctionDef function) {
    Optional<DecoratedTask> task = known.get(function);
    if (task == null) {
      task = Optional.ofNullable(read(module, function));
      known.put(function, task);
    }
    return task.orElse(null);
  }

  private @Nullable DecoratedTask read(PythonModule module, FunctionDef function) {
    for (Expression decorator : function.decoratorList()) {
      Expression head = decorator instanceof Call call ? call.func() : decorator;
      for (String name : resolver.importedNames(module, head)) {
        String flavour = AirflowPackage.holds(name) ? flavour(name) : null;
        if (flavour != null) {
          return new DecoratedTask(
              flavour, module, function, decorator, extensions(module, flavour, decorator));
        }
      }
    }
    return null;
  }

  private static @Nullable String flavour(String name) {
    for (String folder : FOLDERS) {
      if (name.equals(folder)) {
        return "python";
      }
      if (name.startsWith(folder + ".")) {
        String flavour = name.substring(folder.length() + 1);
        return isKnown(flavour) ? flavour : null;
      }
    }
    return null;
  }

  private static boolean isKnown(String flavour) {
    return switch (flavour) {
      case "python",
          "branch",
          "short_circuit",
          "virtualenv",
          "branch_virtualenv",
          "external_python",
          "branch_external_python",
          "bash",
          "sensor" ->
          true;
      default -> false;
    };
  }

  private List<String> extensions(PythonModule module, String flavour, Expression decorator) {
    if (flavour.equals("bash")) {
      return List.of(".sh", ".bash");
    }
    if (decorator instanceof Call call) {
      List<String> given =
          texts(Keywords.of(module, call, constants).value("templates_exts", constants));
      if (!given.isEmpty()) {
        return given;
      }
    }
    return flavour.endsWith("virtualenv") ? List.of(".txt") : List.of();
  }

  /** The texts of a list. */
  static List<String> texts(PythonValue value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof PythonValue.Sequence sequence) {
      for (PythonValue item : sequence.items()) {
        item.text().ifPresent(texts::add);
      }
    }
    return texts;
  }
}
