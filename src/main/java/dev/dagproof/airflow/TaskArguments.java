package dev.dagproof.airflow;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The keyword arguments of an operator or a task decorator, as they stand in the text. */
public final class TaskArguments {
  private final PythonModule module;
  private final ConstantEvaluator evaluator;
  private final Map<String, Expression> keywords;
  private final boolean complete;

  private TaskArguments(
      PythonModule module,
      ConstantEvaluator evaluator,
      Map<String, Expression> keywords,
      boolean complete) {
    this.module = module;
    this.evaluator = evaluator;
    this.keywords = Collections.unmodifiableMap(keywords);
    this.complete = complete;
  }

  /** A decorator without parentheses. */
  static TaskArguments none(PythonModule module, ConstantEvaluator evaluator) {
    return new TaskArguments(module, evaluator, Map.of(), true);
  }

  /** The arguments of these calls together: {@code Operator.partial(…).expand(…)} has two. */
  static TaskArguments of(PythonModule module, ConstantEvaluator evaluator, Call... calls) {
    Map<String, Expression> keywords = new LinkedHashMap<>();
    boolean complete = true;
    for (Call call : calls) {
      for (Keyword keyword : call.keywords()) {
        if (keyword.arg() == null) {
          complete = false;
        } else {
          keywords.put(keyword.arg(), keyword.value());
        }
      }
    }
    return new TaskArguments(module, evaluator, keywords, complete);
  }

  /** The same arguments, of which nobody knows whether they are all. */
  TaskArguments incomplete() {
    return new TaskArguments(module, evaluator, keywords, false);
  }

  /** The expression given for this keyword. */
  public Optional<Expression> expression(String keyword) {
    return Optional.ofNullable(keywords.get(keyword));
  }

  /** The value given for this keyword, or its default where the keyword is surely absent. */
  public PythonValue value(String keyword, PythonValue defaultValue) {
    Expression given = keywords.get(keyword);
    if (given != null) {
      return evaluator.evaluate(module, given);
    }
    return complete ? defaultValue : PythonValue.Unknown.UNKNOWN;
  }
}
