package dev.dagproof.python.types;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.NameChanges;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.function.Predicate;

/** Tells containers that may lose what the text puts into them. What they gain does not matter. */
final class ContainerLosses {
  private final NameResolver resolver;
  private final Predicate<String> harmless;

  /**
   * Asks about uses.
   *
   * @param harmless whether what goes by a dotted name changes none of its arguments
   */
  ContainerLosses(NameResolver resolver, Predicate<String> harmless) {
    this.resolver = resolver;
    this.harmless = harmless;
  }

  /** Whether some use of a name in a file, other than this one, may take something out. */
  boolean areIn(PythonModule module, String name, Expression asked) {
    for (Expression use : module.uses().of(name)) {
      if (use != asked && mayTakeOut(module, use)) {
        return true;
      }
    }
    return NameChanges.ofGlobal(module, name);
  }

  /**
   * The same for what a {@code defaultdict} makes its values with, which only an assignment or
   * unknown code replaces.
   */
  boolean areOfFactory(PythonModule module, String name, Expression asked) {
    for (Expression use : module.uses().of(name)) {
      Node parent = module.tree().parent(use).orElse(null);
      boolean replaces =
          parent instanceof Attribute attribute
              ? attribute.attr().equals("default_factory")
              : isGivenAway(module, use);
      if (use != asked && replaces) {
        return true;
      }
    }
    return NameChanges.ofGlobal(module, name);
  }

  private boolean mayTakeOut(PythonModule module, Expression use) {
    Node parent = module.tree().parent(use).orElse(null);
    if (parent instanceof Attribute method) {
      return isTakingOut(method.attr());
    }
    if (parent instanceof Subscript element) {
      return element.value() == use && NameChanges.isStored(module.tree(), element);
    }
    return isGivenAway(module, use);
  }

  /** Whether code gets it of which nobody knows what it does. */
  private boolean isGivenAway(PythonModule module, Expression use) {
    Node parent = module.tree().parent(use).orElse(null);
    Node call = parent instanceof Keyword ? module.tree().parent(parent).orElse(null) : parent;
    return call instanceof Call called && called.func() != use && !isHarmless(module, called);
  }

  private static boolean isTakingOut(String method) {
    return switch (method) {
      case "clear",
          "difference_update",
          "discard",
          "intersection_update",
          "pop",
          "popitem",
          "remove",
          "update",
          "__delitem__",
          "__setitem__" ->
          true;
      default -> false;
    };
  }

  private boolean isHarmless(PythonModule module, Call call) {
    if (call.func() instanceof Name name && Builtins.contains(name.id())) {
      return true;
    }
    if (call.func() instanceof Attribute method) {
      switch (method.attr()) {
        case "append", "extend", "add", "join", "info", "debug", "xcom_push" -> {
          return true;
        }
        default -> {}
      }
    }
    for (String name : resolver.importedNames(module, call.func())) {
      if (harmless.test(name)) {
        return true;
      }
    }
    return false;
  }
}
