package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.evaluation.Value.Truth;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;

/**
 * Finds what surely raises at the top of a file: a name before it has a value, a key that a
 * dictionary lacks. Nothing is claimed of files that can change names or dictionaries unseen.
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
          "asyncio");

  private final Evaluator evaluator;

  /** Whether nothing is to be claimed any more: the first failure is the one that happens. */
  private boolean ended;

  private boolean asked;

  SureFailures(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** A name that has no value yet: all that gives it one comes later in the text. */
  void name(Name node) {
    if (isSilent() || node.id().startsWith("__") || Builtins.contains(node.id())) {
      return;
    }
    PythonModule module = evaluator.site().module();
    if (!module.scopes().module().starImports().isEmpty()) {
      return;
    }
    for (Binding binding : module.scopes().module().bindings(node.id())) {
      if (binding.node().start() <= node.start()) {
        return;
      }
    }
    claim("the name `" + node.id() + "` has no value here: a NameError");
  }

  /** {@code settings["key"]} of a dictionary whose keys are all known. */
  void item(Subscript node, Value holder, Value key) {
    if (!(holder instanceof DictValue dict) || !(key instanceof Literal) || isSilent()) {
      return;
    }
    String text = key.text();
    Expression root = node.value();
    while (root instanceof Subscript inner) {
      root = inner.value();
    }
    if (text == null
        || !(root instanceof Name name)
        || dict.isShared()
        || dict.has(key) != Truth.FALSE) {
      return;
    }
    for (Value known : dict.possible().keySet()) {
      if (known.text() == null) {
        return;
      }
    }
    PythonModule module = evaluator.site().module();
    if (isOfTop(name, module)) {
      claim("the dictionary has no key `" + text + "`: a KeyError");
    }
  }

  /** {@code rows[2]} of a list or tuple that is written at the top and has fewer items. */
  void index(Subscript node, Value holder, Value key) {
    Long index = key instanceof Literal literal ? literal.whole() : null;
    if (index == null || !(holder instanceof SequenceValue list) || isSilent()) {
      return;
    }
    boolean isIndexed =
        list.kind() == SequenceValue.Kind.LIST || list.kind() == SequenceValue.Kind.TUPLE;
    boolean isIn = index < list.size() && index >= -list.size();
    if (isIndexed
        && list.isComplete()
        && !isIn
        && node.value() instanceof Name name
        && isOfTop(name, evaluator.site().module())) {
      claim("there is no item `" + index + "` among " + list.size() + ": an IndexError");
    }
  }

  /** {@code 1 / 0}, {@code "a" + 1}. */
  void operation(Value left, Operator operator, Value right) {
    if (!(left instanceof Literal one) || !(right instanceof Literal two) || isSilent()) {
      return;
    }
    boolean isDivision =
        operator == Operator.DIV || operator == Operator.FLOOR_DIV || operator == Operator.MOD;
    Double divisor = two.number();
    if (isDivision && one.number() != null && divisor != null && divisor == 0) {
      claim("this divides by zero: a ZeroDivisionError");
    } else if (operator == Operator.ADD && isTextAndOther(one, two)) {
      claim("text and " + (one.text() == null ? one : two).typeName() + " do not add: a TypeError");
    }
  }

  private static boolean isTextAndOther(Literal one, Literal two) {
    return (one.text() == null) != (two.text() == null)
        && (one.text() != null || one.number() != null || one.isNone())
        && (two.text() != null || two.number() != null || two.isNone());
  }

  /** {@code assert} of what is surely false. */
  void assertion(Truth truth) {
    if (truth == Truth.FALSE && !isSilent()) {
      claim("the assertion does not hold: an AssertionError");
    }
  }

  /** {@code "text".method} that text does not have. */
  void attribute(Attribute node, Value holder) {
    if (holder instanceof Literal literal
        && literal.text() != null
        && (node.value() instanceof Constant || node.value() instanceof Name)
        && !isOfMember(node.attr())
        && !TextMethods.isMethod(node.attr())
        && !isSilent()) {
      claim("text has no attribute `" + node.attr() + "`: an AttributeError");
    }
  }

  /** What members of enumerations have, which may be text as well. */
  private static boolean isOfMember(String name) {
    return name.startsWith("_") || name.equals("value") || name.equals("name");
  }

  private boolean isSilent() {
    if (ended || !evaluator.isSureAtTop()) {
      return true;
    }
    if (!asked) {
      asked = true;
      ended = isHidden(evaluator.site().module());
    }
    return ended;
  }

  private void claim(String problem) {
    ended = true;
    evaluator.externals().failed(problem, evaluator);
  }

  private static boolean isHidden(PythonModule module) {
    for (String word : HIDDEN) {
      if (module.tree().mentions(word)) {
        return true;
      }
    }
    return !module.errors().isEmpty();
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
