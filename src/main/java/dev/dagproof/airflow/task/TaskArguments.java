package dev.dagproof.airflow.task;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameChanges;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.PythonValue.Located;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keyword arguments of an operator or a task decorator, as far as the text shows them. */
public final class TaskArguments {
  private final PythonModule module;
  private final ConstantEvaluator evaluator;
  private final Map<String, Located> given;

  /** Keywords that have a value, or may have, which is not known. */
  private final Set<String> unknown;

  /** Whether all others are surely absent. */
  private final boolean complete;

  private TaskArguments(
      PythonModule module,
      ConstantEvaluator evaluator,
      Map<String, Located> given,
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
    Map<String, Located> given = new HashMap<>();
    boolean complete = true;
    for (Keyword keyword : call.keywords()) {
      if (keyword.arg() != null) {
        given.put(keyword.arg(), new Located(module, keyword.value()));
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
    if (!others.complete) {
      return new TaskArguments(module, evaluator, others.given, Set.of(), false);
    }
    Map<String, Located> both = new HashMap<>(given);
    both.putAll(others.given);
    Set<String> stillUnknown = new HashSet<>(unknown);
    stillUnknown.removeAll(others.given.keySet());
    return new TaskArguments(module, evaluator, both, stillUnknown, complete);
  }

  /** These, where those that are absent may be set by {@code default_args}. */
  TaskArguments withDefaults(DefaultArgs defaults) {
    Set<String> absent = new HashSet<>(defaults.keywords());
    absent.removeAll(given.keySet());
    TaskArguments both = absent.isEmpty() ? this : withUnknown(absent);
    return defaults.complete() || !complete ? both : both.incomplete();
  }

  /** What the {@code default_args} among them sets. */
  DefaultArgs defaultArgs() {
    PythonValue value = value("default_args", PythonValue.None.NONE);
    if (value instanceof PythonValue.Mapping mapping) {
      return new DefaultArgs(mapping.entries().keySet(), mapping.complete());
    }
    return value == PythonValue.None.NONE ? DefaultArgs.NONE : DefaultArgs.UNKNOWN;
  }

  private TaskArguments withUnknown(Set<String> keywords) {
    Set<String> both = new HashSet<>(unknown);
    both.addAll(keywords);
    return new TaskArguments(module, evaluator, given, both, complete);
  }

  /** The expression given for this keyword in the same file, if it is the value for certain. */
  public Optional<Expression> expression(String keyword) {
    return located(keyword).filter(located -> located.module() == module).map(Located::expression);
  }

  /** The same, whichever file it stands in. */
  public Optional<Located> located(String keyword) {
    return isUnknown(keyword) ? Optional.empty() : Optional.ofNullable(given.get(keyword));
  }

  /** The value given for this keyword, or its default where the keyword is surely absent. */
  public PythonValue value(String keyword, PythonValue defaultValue) {
    if (isUnknown(keyword)) {
      return PythonValue.Unknown.UNKNOWN;
    }
    Located located = given.get(keyword);
    if (located != null) {
      return evaluator.evaluate(located.module(), located.expression());
    }
    return complete ? defaultValue : PythonValue.Unknown.UNKNOWN;
  }

  /** Whether the text names this keyword, be its value known or not. */
  public boolean names(String keyword) {
    return given.containsKey(keyword) || isUnknown(keyword);
  }

  private boolean isUnknown(String keyword) {
    return unknown.contains(keyword) || NameChanges.ofAttribute(module, keyword);
  }
}
