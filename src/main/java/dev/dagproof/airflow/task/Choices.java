package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.OtherBinding;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.PythonValue.Located;
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.types.Numbers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of which a name or a subscript takes its value, where the file lists them: the
 * elements of a loop over a literal, what the calls of a helper pass to its parameter.
 */
final class Choices {
  private final NameResolver resolver;
  private final ConstantEvaluator evaluator;
  private final Numbers numbers;

  Choices(NameResolver resolver) {
    this.resolver = resolver;
    this.evaluator = new ConstantEvaluator(resolver, AirflowPackage::holds);
    this.numbers = new Numbers(resolver);
  }

  /** All that come into question; null where it is something else, or not all are known. */
  @Nullable List<Located> of(PythonModule module, Expression expression) {
    if (expression instanceof Subscript subscript) {
      return ofSubscript(module, subscript);
    }
    if (!(expression instanceof Name name)) {
      return null;
    }
    List<Binding> bindings = module.scopes().bindings(name);
    if (bindings.size() != 1) {
      return null;
    }
    Binding binding = bindings.getFirst();
    if (binding instanceof OtherBinding other && other.origin() instanceof For loop) {
      return ofLoop(module, other.name(), loop);
    }
    return binding instanceof ParameterBinding parameter ? ofParameter(module, parameter) : null;
  }

  /** {@code TABLE["key"]}, {@code LIST[0]}. */
  private @Nullable List<Located> ofSubscript(PythonModule module, Subscript subscript) {
    BigInteger index = numbers.whole(subscript.slice()).orElse(null);
    if (index != null) {
      Located element = element(module, subscript.value(), index);
      return element == null ? null : List.of(element);
    }
    if (!(subscript.slice() instanceof Constant key)
        || !(key.value() instanceof ConstantValue.Str text)
        || !(evaluator.evaluate(module, subscript.value()) instanceof PythonValue.Mapping table)) {
      return null;
    }
    Located value = table.complete() ? table.entries().get(text.value()) : null;
    return value == null ? null : List.of(value);
  }

  /** An element of a list; any other would be an IndexError. */
  private @Nullable Located element(PythonModule module, Expression list, BigInteger index) {
    Located literal =
        list instanceof Name || list instanceof Attribute
            ? evaluator.definition(module, list).orElse(null)
            : new Located(module, list);
    if (literal == null) {
      return null;
    }
    if (literal.expression() instanceof ListComp comprehension) {
      return new Located(literal.module(), comprehension.elt());
    }
    List<Expression> elements = elements(literal.expression());
    if (elements == null) {
      return null;
    }
    for (Expression element : elements) {
      if (element instanceof Starred) {
        return null;
      }
    }
    int size = elements.size();
    int at = index.bitLength() < 31 ? index.intValue() : size;
    at = at < 0 ? at + size : at;
    return at >= 0 && at < size ? new Located(literal.module(), elements.get(at)) : null;
  }

  private static @Nullable List<Expression> elements(Expression literal) {
    if (literal instanceof ListExpr list) {
      return list.elts();
    }
    return literal instanceof Tuple tuple ? tuple.elts() : null;
  }

  // Loops

  private @Nullable List<Located> ofLoop(PythonModule module, String name, For loop) {
    if (loop.iter() instanceof Call call
        && call.func() instanceof Attribute method
        && call.args().isEmpty()) {
      return evaluator.evaluate(module, method.value()) instanceof PythonValue.Mapping table
              && table.complete()
              && isValue(method.attr(), loop.target(), name)
          ? List.copyOf(table.entries().values())
          : null;
    }
    List<Expression> elements = elements(module, loop.iter());
    if (elements == null) {
      return null;
    }
    List<Located> found = new ArrayList<>(elements.size());
    for (Expression element : elements) {
      Expression part = part(loop.target(), element, name);
      if (part == null || element instanceof Starred) {
        return null;
      }
      found.add(new Located(module, part));
    }
    return found;
  }

  /** {@code for function in table.values()}, {@code for key, function in table.items()}. */
  private static boolean isValue(String method, Expression target, String name) {
    Expression value = target;
    if (method.equals("items")) {
      value = target instanceof Tuple pair && pair.elts().size() == 2 ? pair.elts().get(1) : null;
    } else if (!method.equals("values")) {
      return false;
    }
    return value instanceof Name id && id.id().equals(name);
  }

  private @Nullable List<Expression> elements(PythonModule module, Expression iterable) {
    Expression literal = iterable;
    if (iterable instanceof Name) {
      boolean isKnown =
          evaluator.evaluate(module, iterable) instanceof PythonValue.Sequence sequence
              && sequence.complete();
      List<Resolution> resolutions = isKnown ? resolver.resolve(module, iterable) : List.of();
      literal =
          resolutions.size() == 1
                  && resolutions.getFirst().module() == module
                  && resolutions.getFirst().binding() instanceof AssignmentBinding assignment
              ? assignment.value()
              : null;
    }
    return literal == null ? null : elements(literal);
  }

  /** What a name of the loop's target gets of one element. */
  private static @Nullable Expression part(Expression target, Expression element, String name) {
    if (target instanceof Name id) {
      return id.id().equals(name) ? element : null;
    }
    if (!(target instanceof Tuple names)
        || !(element instanceof Tuple values)
        || names.elts().size() != values.elts().size()) {
      return null;
    }
    for (int i = 0; i < names.elts().size(); i++) {
      if (values.elts().get(i) instanceof Starred) {
        return null;
      }
      if (names.elts().get(i) instanceof Name id && id.id().equals(name)) {
        return values.elts().get(i);
      }
    }
    return null;
  }

  // Helpers

  /** What the calls of a helper pass, if it is only called. */
  private static @Nullable List<Located> ofParameter(
      PythonModule module, ParameterBinding parameter) {
    if (!(parameter.function() instanceof FunctionDef function)
        || !function.decoratorList().isEmpty()
        || module.tree().parent(function).orElse(null) instanceof ClassDef) {
      return null;
    }
    List<Located> found = new ArrayList<>();
    for (Expression use : module.uses().of(function.name())) {
      boolean isCall =
          use instanceof Name
              && module.tree().parent(use).orElse(null) instanceof Call call
              && call.func() == use;
      Expression argument =
          isCall && module.tree().parent(use).orElse(null) instanceof Call call
              ? CallArguments.of(function, parameter.node(), call)
              : null;
      if (argument == null) {
        return null;
      }
      found.add(new Located(module, argument));
    }
    return found.isEmpty() ? null : found;
  }
}
