package dev.dagproof.airflow;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keyword arguments of an operator or a task decorator, as far as the text shows them. */
public final class TaskArguments {
  private final PythonModule module;
  private final ConstantEvaluator evaluator;
  private final Map<String, Expression> given;

  /** Keywords that have a value, or may have, which is not known. */
  private final Set<String> unknown;

  /** Whether all others are surely absent. */
  private final boolean complete;

  private TaskArguments(
      PythonModule module,
      ConstantEvaluator evaluator,
      Map<String, Expression> given,
      Set<String> unknown,
      boolean complete) {
    this.module = module;
    this.evaluator = evaluator;
    this.given = given;
    this.unknown = unknown;
    this.complete = complete;
  }

  /** A decorator without parentheses. */
  static TaskArguments none(PythonModule module, ConstantEvaluator evaluator) {
    return new TaskArguments(module, evaluator, Map.of(), Set.of(), true);
  }

  /** The arguments of a call in this file; {@code **settings} counts if its value is known. */
  static TaskArguments of(PythonModule module, ConstantEvaluator evaluator, Call call) {
    Map<String, Expression> given = new HashMap<>();
    boolean complete = true;
    for (Keyword keyword : call.keywords()) {
      if (keyword.arg() != null) {
        given.put(keyword.arg(), keyword.value());
      } else if (evaluator.evaluate(module, keyword.value())
          instanceof PythonValue.Mapping mapping) {
        given.putAll(mapping.entries());
        complete &= mapping.complete();
      } else {
        complete = false;
      }
    }
    return new TaskArguments(module, evaluator, given, Set.of(), complete);
  }

  /** Nothing is known of them. */
  TaskArguments unknown() {
    return new TaskArguments(module, evaluator, Map.of(), Set.of(), false);
  }

  /** These, and others that nobody knows. */
  TaskArguments incomplete() {
    return new TaskArguments(module, evaluator, given, unknown, false);
  }

  /** These, and the ones that {@code .expand(…)} or {@code .expand_kwargs(…)} brings. */
  TaskArguments mappedBy(Call expand) {
    Set<String> mapped = new HashSet<>();
    boolean known = expand.args().isEmpty();
    for (Keyword keyword : expand.keywords()) {
      if (keyword.arg() == null) {
        known = false;
      } else {
        mapped.add(keyword.arg());
      }
    }
    TaskArguments both = withUnknown(mapped);
    return known ? both : both.incomplete();
  }

  /**
   * These, where those of {@code .override(…)} count more.
   *
   * @param caller the file of that call
   */
  TaskArguments overriddenBy(PythonModule caller, Call override) {
    TaskArguments others = of(caller, evaluator, override);
    if (caller != module || !others.complete) {
      // Their values are expressions of another file, or not known.
      TaskArguments rest = others.complete ? this : unknown();
      return rest.withUnknown(others.given.keySet());
    }
    Map<String, Expression> both = new HashMap<>(given);
    both.putAll(others.given);
    Set<String> stillUnknown = new HashSet<>(unknown);
    stillUnknown.removeAll(others.given.keySet());
    return new TaskArguments(module, evaluator, both, stillUnknown, complete);
  }

  /** These, where these keywords may have another default: {@code default_args}. */
  TaskArguments withDefaultsFor(Set<String> keywords) {
    Set<String> absent = new HashSet<>(keywords);
    absent.removeAll(given.keySet());
    return absent.isEmpty() ? this : withUnknown(absent);
  }

  private TaskArguments withUnknown(Set<String> keywords) {
    Set<String> both = new HashSet<>(unknown);
    both.addAll(keywords);
    return new TaskArguments(module, evaluator, given, both, complete);
  }

  /** The expression given for this keyword, if it is the value for certain. */
  public Optional<Expression> expression(String keyword) {
    return unknown.contains(keyword) ? Optional.empty() : Optional.ofNullable(given.get(keyword));
  }

  /** The value given for this keyword, or its default where the keyword is surely absent. */
  public PythonValue value(String keyword, PythonValue defaultValue) {
    if (unknown.contains(keyword)) {
      return PythonValue.Unknown.UNKNOWN;
    }
    Expression expression = given.get(keyword);
    if (expression != null) {
      return evaluator.evaluate(module, expression);
    }
    return complete ? defaultValue : PythonValue.Unknown.UNKNOWN;
  }
}
