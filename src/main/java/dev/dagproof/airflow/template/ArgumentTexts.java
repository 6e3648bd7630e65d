package dev.dagproof.airflow.template;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.KnownText;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue.Located;
import dev.dagproof.python.semantic.TextEvaluator;
import java.util.ArrayList;
import java.util.List;

/** Collects the texts in an argument: itself, or those in the lists and dictionaries that it is. */
final class ArgumentTexts {
  private static final int DEPTH = 6;

  private final ConstantEvaluator constants;
  private final TextEvaluator texts;

  ArgumentTexts(ConstantEvaluator constants, TextEvaluator texts) {
    this.constants = constants;
    this.texts = texts;
  }

  /** The texts in the order of the source; keys of dictionaries are no templates. */
  List<KnownText> of(Located argument) {
    List<KnownText> found = new ArrayList<>(1);
    add(argument.module(), argument.expression(), found, DEPTH);
    return found;
  }

  private void add(PythonModule module, Expression expression, List<KnownText> found, int depth) {
    if (depth == 0) {
      return;
    }
    if (expression instanceof ListExpr list) {
      addAll(module, list.elts(), found, depth);
    } else if (expression instanceof Tuple tuple) {
      addAll(module, tuple.elts(), found, depth);
    } else if (expression instanceof SetExpr set) {
      addAll(module, set.elts(), found, depth);
    } else if (expression instanceof Dict dict) {
      addAll(module, dict.values(), found, depth);
    } else if (expression instanceof Starred starred) {
      add(module, starred.value(), found, depth - 1);
    } else if (expression instanceof Call call
        && call.func() instanceof Name name
        && name.id().equals("dict")) {
      for (Keyword keyword : call.keywords()) {
        add(module, keyword.value(), found, depth - 1);
      }
    } else {
      addText(module, expression, found, depth);
    }
  }

  private void addText(
      PythonModule module, Expression expression, List<KnownText> found, int depth) {
    KnownText text = texts.evaluate(module, expression).orElse(null);
    if (text != null) {
      found.add(text);
    } else if (expression instanceof Name) {
      constants
          .definition(module, expression)
          .ifPresent(value -> add(value.module(), value.expression(), found, depth - 1));
    }
  }

  private void addAll(
      PythonModule module, List<Expression> elements, List<KnownText> found, int depth) {
    for (Expression element : elements) {
      add(module, element, found, depth - 1);
    }
  }
}
