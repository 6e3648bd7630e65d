package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.virtualenv.MissingName.Origin;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.ExecutionPaths;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.NameChanges;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds where a shipped function reads an attribute of itself, which nothing in its own text sets:
 * {@code process.limit = 3} stays behind (case callable_attribute_set_outside).
 */
final class OwnAttributes {
  private final PythonModule module;
  private final FunctionDef function;

  private OwnAttributes(PythonModule module, FunctionDef function) {
    this.module = module;
    this.function = function;
  }

  /** The reads that miss their attribute, in the order of the text. */
  static List<MissingName> of(ShippedFunction shipped) {
    OwnAttributes attributes = new OwnAttributes(shipped.module(), shipped.function());
    // A decorator may give it any.
    return shipped.function().decoratorList().isEmpty() ? attributes.missing(shipped) : List.of();
  }

  private List<MissingName> missing(ShippedFunction shipped) {
    List<Attribute> read = new ArrayList<>();
    Set<String> set = new HashSet<>();
    for (Expression use : module.uses().of(function.name())) {
      if (use instanceof Name name
          && isInside(name)
          && module.tree().parent(name).orElse(null) instanceof Attribute attribute
          && isItself(name)) {
        if (NameChanges.isStored(module.tree(), attribute)) {
          set.add(attribute.attr());
        } else if (!attribute.attr().startsWith("__")) {
          read.add(attribute);
        }
      }
    }
    List<MissingName> missing = new ArrayList<>();
    if (read.isEmpty() || setsByName()) {
      return missing;
    }
    ExecutionPaths paths = shipped.paths(Failure.ATTRIBUTE_ERROR);
    for (Attribute attribute : read) {
      if (!set.contains(attribute.attr()) && paths.of(attribute) == Execution.ALWAYS) {
        missing.add(
            new MissingName(
                module,
                attribute,
                function.name() + "." + attribute.attr(),
                Origin.ATTRIBUTE,
                null,
                Execution.ALWAYS,
                false));
      }
    }
    return missing;
  }

  private boolean isInside(Expression use) {
    return function.holdsInBody(use);
  }

  /** Whether the name stands for nothing but the function. */
  private boolean isItself(Name name) {
    List<Binding> bindings = module.scopes().bindings(name);
    return bindings.size() == 1 && bindings.getFirst().node() == function;
  }

  /** {@code setattr(process, …)}, {@code vars(process)}. */
  private boolean setsByName() {
    for (String builtin : new String[] {"setattr", "vars", "__dict__"}) {
      for (Expression use : module.uses().of(builtin)) {
        if (isInside(use)) {
          return true;
        }
      }
    }
    return false;
  }
}
