package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.SyntaxTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file may change what a name stands for, or what is in it: by a method, by storing, or
 * by giving it to code that nobody knows. For one thread.
 */
final class ContainerUses {
  private final NameResolver resolver;
  private final Predicate<String> harmless;
  private final Map<Key, Boolean> known = new HashMap<>();

  /** Written out: the methods that a record gets by itself are slow to start. */
  private record Key(PythonModule module, String name, boolean container) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && module.equals(key.module)
          && name.equals(key.name)
          && container == key.container;
    }

    @Override
    public int hashCode() {
      return module.hashCode() + name.hashCode() + (container ? 1 : 0);
    }
  }

  /**
   * Asks about uses.
   *
   * @param harmless whether what goes by a dotted name changes none of its arguments
   */
  ContainerUses(NameResolver resolver, Predicate<String> harmless) {
    this.resolver = resolver;
    this.harmless = harmless;
  }

  /**
   * Whether this file may change it.
   *
   * @param container whether there is something in it that can be changed
   */
  boolean mayChange(PythonModule module, String name, boolean container) {
    Key key = new Key(module, name, container);
    Boolean change = known.get(key);
    if (change == null) {
      change = look(module, name, container);
      known.put(key, change);
    }
    return change;
  }

  private boolean look(PythonModule module, String name, boolean container) {
    for (Expression use : module.uses().of(name)) {
      boolean changes =
          (use instanceof Attribute && NameChanges.isStored(module.tree(), use))
              || (container && !isRead(module, use));
      if (changes) {
        return true;
      }
    }
    return NameChanges.ofGlobal(module, name);
  }

  /** Whether this use does no more than look at it. */
  private boolean isRead(PythonModule module, Expression use) {
    Node parent = module.tree().parent(use).orElse(null);
    if (parent instanceof Attribute attribute) {
      return isReadingMethod(attribute.attr())
          && (!(module.tree().parent(attribute).orElse(null) instanceof Call call)
              || isElementRead(module.tree(), call));
    }
    if (parent instanceof Subscript subscript) {
      return subscript.slice() == use || isElementRead(module.tree(), subscript);
    }
    if (parent instanceof Keyword keyword) {
      return keyword.arg() == null
          || (module.tree().parent(keyword).orElse(null) instanceof Call call
              && leavesAlone(module, call));
    }
    if (parent instanceof Call call) {
      return call.func() == use || leavesAlone(module, call);
    }
    if (parent instanceof For loop) {
      return loop.iter() == use;
    }
    if (parent instanceof Dict dict) {
      return isUnpacked(dict, use);
    }
    return parent instanceof BinOp
        || parent instanceof Compare
        || parent instanceof Starred
        || parent instanceof FormattedValue
        || parent instanceof Comprehension
        || parent instanceof If
        || parent instanceof Expr;
  }

  /** {@code {**settings}}. */
  private static boolean isUnpacked(Dict dict, Expression use) {
    for (int i = 0; i < dict.values().size(); i++) {
      if (dict.values().get(i) == use) {
        return dict.keys().get(i) == null;
      }
    }
    return false;
  }

  private static boolean isReadingMethod(String method) {
    return switch (method) {
      case "copy", "get", "items", "keys", "values", "index", "count" -> true;
      default -> false;
    };
  }

  /** An element of it; what becomes of that under another name is not followed. */
  private static boolean isElementRead(SyntaxTree tree, Expression element) {
    if (NameChanges.isStored(tree, element)) {
      return false;
    }
    Node parent = tree.parent(element).orElse(null);
    if (parent instanceof Attribute attribute) {
      return !isChangingMethod(attribute.attr());
    }
    return !(parent instanceof Subscript subscript)
        || subscript.slice() == element
        || isElementRead(tree, subscript);
  }

  private static boolean isChangingMethod(String method) {
    return switch (method) {
      case "append",
          "extend",
          "insert",
          "remove",
          "pop",
          "clear",
          "update",
          "setdefault",
          "add",
          "discard",
          "popitem",
          "sort",
          "reverse",
          "__setitem__",
          "__iadd__" ->
          true;
      default -> false;
    };
  }

  /** Whether the called code changes no argument. */
  private boolean leavesAlone(PythonModule module, Call call) {
    if (call.func() instanceof Name name && isReadingBuiltin(name.id())) {
      return true;
    }
    if (call.func() instanceof Attribute method && method.attr().equals("join")) {
      return true;
    }
    if (isHarmless(resolver.importedNames(module, call.func()))) {
      return true;
    }
    for (Resolution resolution : resolver.resolve(module, call.func())) {
      if (isHarmless(resolution.qualifiedNames())) {
        return true;
      }
    }
    return false;
  }

  private boolean isHarmless(List<String> names) {
    for (String name : names) {
      if (harmless.test(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReadingBuiltin(String name) {
    return switch (name) {
      case "len", "print", "list", "tuple", "set", "dict", "sorted", "str", "repr", "frozenset" ->
          true;
      default -> false;
    };
  }
}
