package dev.dagproof.airflow.result;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.Scope;

/**
 * Whether each entry of the dictionary that a task's callable returns is pushed under its own key.
 *
 * <p>Facts: {@code _infer_multiple_outputs} of 2.11.2 and 3.3.2, for decorated functions alone.
 */
public enum Outputs {
  /** Only the whole of it is pushed. */
  ONE,
  /** {@code multiple_outputs=True}. */
  SEVERAL_ASKED,
  /** Nothing but the annotation of the function asks for them. */
  SEVERAL_BY_ANNOTATION,
  UNKNOWN;

  /** Those of a task. */
  public static Outputs of(PythonTask task, TaskCallable callable, NameResolver resolver) {
    PythonValue setting = task.arguments().value("multiple_outputs", PythonValue.None.NONE);
    if (setting instanceof PythonValue.Bool known) {
      return known.value() ? SEVERAL_ASKED : ONE;
    }
    if (setting != PythonValue.None.NONE) {
      return UNKNOWN;
    }
    Expression annotation = callable.function().returns();
    if (!task.decorated() || annotation == null) {
      return ONE;
    }
    String text = annotation.literalText();
    if (text != null) {
      return ofText(callable, text.strip());
    }
    if (isOptional(callable, annotation, resolver)) {
      return ONE;
    }
    return isMapping(callable, annotation, resolver)
        ? mayBeUnknown(callable, annotation) ? UNKNOWN : SEVERAL_BY_ANNOTATION
        : isNoMapping(callable, annotation) ? ONE : UNKNOWN;
  }

  /** Whether there are several. */
  public boolean several() {
    return this == SEVERAL_ASKED || this == SEVERAL_BY_ANNOTATION;
  }

  /**
   * Whether Airflow may fail to evaluate it, and take it for no dictionary then: with {@code from
   * __future__ import annotations} it is a text, for which only the file's own names count.
   */
  private static boolean mayBeUnknown(TaskCallable callable, Expression annotation) {
    PythonModule module = callable.module();
    if (module.scopes().module().bindings("annotations").isEmpty()) {
      return false;
    }
    for (Name name : module.tree().allIn(annotation, Name.class)) {
      for (Binding binding : module.scopes().bindings(name)) {
        boolean isPlain =
            binding.scope().kind() == Scope.Kind.MODULE
                && module.tree().enclosing(binding.node(), If.class).isEmpty();
        if (!isPlain) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code -> "dict"}, {@code -> "dict[str, int]"}, {@code -> "dict | None"}. */
  private static Outputs ofText(TaskCallable callable, String text) {
    boolean isOptional = text.endsWith("| None");
    String type = isOptional ? text.substring(0, text.length() - "| None".length()).strip() : text;
    int bracket = type.indexOf('[');
    String head = bracket < 0 ? type : type.substring(0, bracket);
    if (!Builtins.contains(head) || !callable.module().scopes().module().bindings(head).isEmpty()) {
      return UNKNOWN;
    }
    boolean isWhole = bracket < 0 || type.indexOf(']') == type.length() - 1;
    if (!isWhole || head.equals("None")) {
      return UNKNOWN;
    }
    return isOptional || !head.equals("dict") ? ONE : bracket < 0 ? SEVERAL_BY_ANNOTATION : UNKNOWN;
  }

  /** {@code -> dict | None}, {@code -> Optional[dict]}: a union is no dictionary. */
  private static boolean isOptional(
      TaskCallable callable, Expression annotation, NameResolver resolver) {
    if (annotation instanceof BinOp union && union.op() == Operator.BIT_OR) {
      return union.left().isNone() != union.right().isNone();
    }
    return annotation instanceof Subscript generic
        && !generic.slice().isNone()
        && resolver.importedNames(callable.module(), generic.value()).contains("typing.Optional");
  }

  private static Expression head(Expression annotation) {
    return annotation instanceof Subscript generic ? generic.value() : annotation;
  }

  /** {@code -> dict}, {@code -> dict[str, int]}, {@code -> Mapping[str, int]}. */
  private static boolean isMapping(
      TaskCallable callable, Expression annotation, NameResolver resolver) {
    Expression head = head(annotation);
    if (isBuiltin(callable, head, "dict")) {
      return true;
    }
    if (!(head instanceof Name || head instanceof Attribute)) {
      return false;
    }
    for (String name : resolver.importedNames(callable.module(), head)) {
      switch (name) {
        case "typing.Dict", "typing.Mapping", "collections.abc.Mapping" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isNoMapping(TaskCallable callable, Expression annotation) {
    if (annotation.isNone()) {
      return true;
    }
    Expression head = head(annotation);
    for (String builtin : new String[] {"str", "int", "float", "bool", "list", "tuple", "set"}) {
      if (isBuiltin(callable, head, builtin)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBuiltin(TaskCallable callable, Expression head, String builtin) {
    return head instanceof Name name
        && name.id().equals(builtin)
        && callable.module().scopes().bindings(name).isEmpty();
  }
}
