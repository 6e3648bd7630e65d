package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.evaluation.Value.Truth;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.StandardNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what surely raises while a file is read: at its top a name before it has a value, a key
 * that a dictionary lacks; there and in what it calls or imports what {@link Refusals} tells.
 * Nothing is claimed of files that can change names or values unseen.
 */
final class SureFailures {
  /** Code that has one of these may bind any name, or run functions that nobody seems to call. */
  private static final List<String> HIDDEN =
      List.of(
          "globals",
          "locals",
          "vars",
          "exec",
          "eval",
          "setattr",
          "builtins",
          "__builtins__",
          "modules",
          "gettext",
          "__dict__",
          "asyncio");

  private final Evaluator evaluator;

  /** Whether nothing is to be claimed any more: the first failure is the one that happens. */
  private boolean ended;

  /** The file that was asked about last, and whether nothing is to be claimed of it. */
  private @Nullable PythonModule asked;

  private boolean hidden;

  SureFailures(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** A name that has no value yet: nothing gives it one, or at the top only what comes later. */
  void name(Name node) {
    // `gettext.install()` makes `_` a name of all modules.
    boolean isGiven = node.id().startsWith("__") || node.id().equals("_");
    if (isSilent() || isGiven || Builtins.contains(node.id())) {
      return;
    }
    PythonModule module = evaluator.site().module();
    if (!module.scopes().module().starImports().isEmpty()) {
      return;
    }
    if (!evaluator.isAtTop() && !module.scopes().bindings(node).isEmpty()) {
      return;
    }
    for (Binding binding : module.scopes().module().bindings(node.id())) {
      if (binding.node().start() <= node.start()) {
        return;
      }
    }
    claim("the name `" + node.id() + "` has no value here: a NameError");
  }

  /** {@code settings["key"]}, {@code rows[2]} of what is wholly known. */
  void item(Subscript node, Value holder, Value key) {
    if (!(key instanceof Literal) || !evaluator.isAtTop() || isSilent()) {
      return;
    }
    String problem =
        holder instanceof DictValue dict ? ofKey(dict, key) : Refusals.ofItem(holder, key);
    if (problem == null) {
      return;
    }
    Expression root = node.value();
    while (root instanceof Subscript inner) {
      root = inner.value();
    }
    if (root instanceof Name name && isOfTop(name, evaluator.site().module())) {
      claim(problem);
    }
  }

  private static @Nullable String ofKey(DictValue dict, Value key) {
    String text = key.text();
    if (text == null || dict.isShared() || dict.has(key) != Truth.FALSE) {
      return null;
    }
    for (Value known : dict.possible().keySet()) {
      if (known.text() == null) {
        return null;
      }
    }
    return "the dictionary has no key `" + text + "`: a KeyError";
  }

  /** {@code value.name}. */
  void attribute(Value value, String name) {
    boolean isModule =
        value instanceof ExternalValue module
            && module.arguments() == null
            && StandardNames.lacks(module.name(), name);
    refuse(
        isModule && value instanceof ExternalValue module
            ? "the module `" + module.name() + "` has no `" + name + "`: an AttributeError"
            : Refusals.ofAttribute(value, name));
  }

  void operator(Value left, Operator operator, Value right) {
    refuse(Refusals.ofOperator(left, operator, right));
  }

  void call(Value called, CallArguments arguments) {
    if (called instanceof FunctionValue function) {
      refuse(Refusals.ofCall(function, arguments));
    } else if (called instanceof Builtin function && function.name().equals("int")) {
      refuse(Refusals.ofInt(arguments));
    } else if (called instanceof Method method && method.name().equals("format")) {
      refuse(Refusals.ofFormat(method, arguments));
    }
  }

  /** {@code assert test}. */
  void asserted(Value test) {
    if (test.truth() == Truth.FALSE) {
      refuse("what is asserted does not hold: an AssertionError");
    }
  }

  private void refuse(@Nullable String problem) {
    if (problem != null && !isSilent()) {
      claim(problem);
    }
  }

  private boolean isSilent() {
    return ended || !evaluator.isSure() || isHidden(evaluator.site());
  }

  private void claim(String problem) {
    ended = true;
    evaluator.externals().failed(problem, evaluator);
  }

  private boolean isHidden(Site site) {
    PythonModule module = site.module();
    if (module != asked) {
      asked = module;
      // The file that is read may put names into the modules that it imports.
      PythonModule read = site.outermost().module();
      hidden =
          !module.errors().isEmpty()
              || changesUnseen(module)
              || (read != module && changesUnseen(read));
    }
    return hidden;
  }

  private static boolean changesUnseen(PythonModule module) {
    for (String word : HIDDEN) {
      if (module.tree().mentions(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether only the code at the top of the file has this name: functions may run unseen. */
  private static boolean isOfTop(Name name, PythonModule module) {
    for (Node use : module.uses().of(name.id())) {
      if (module.scopes().enclosing(use) != module.scopes().module()) {
        return false;
      }
    }
    return true;
  }
}
