package dev.dagproof.airflow.task;

import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameChanges;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.PythonValue.Located;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The keyword arguments of an operator or a task decorator, as far as the text shows them. */
public final class TaskArguments {
  private final PythonModule module;
  private final ConstantEvaluator evaluator;
  private final Map<String, Located> given;

  /** Those of {@code given} that come from {@code default_args}. */
  private final Set<String> inherited;

  /** Keywords that have a value, or may have, which is not known. */
  private final Set<String> unknown;

  /** Whether all others are surely absent. */
  private final boolean complete;

  /** The {@code default_args} that they were held against. */
  private final DefaultArgs defaults;

  private TaskArguments(
      PythonModule module,
      ConstantEvaluator evaluator,
      Map<String, Located> given,
      Set<String> inherited,
      Set<String> unknown,
      boolean complete,
      DefaultArgs defaults) {
    this.module = module;
    this.evaluator = evaluator;
    this.given = given;
    this.inherited = inherited;
    this.unknown = unknown;
    this.complete = complete;
    this.defaults = defaults;
  }

  /** A decorator without parentheses. */
  static TaskArguments none(PythonModule module, ConstantEvaluator evaluator) {
    return new TaskArguments(
        module, evaluator, Map.of(), Set.of(), Set.of(), true, DefaultArgs.NONE);
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
    return new TaskArguments(
        module, evaluator, given, Set.of(), Set.of(), complete, DefaultArgs.NONE);
  }

  /** Nothing is known of them. */
  TaskArguments unknown() {
    return new TaskArguments(
        module, evaluator, Map.of(), Set.of(), Set.of(), false, DefaultArgs.UNKNOWN);
  }

  /** These, and others that nobody knows. */
  TaskArguments incomplete() {
    return new TaskArguments(module, evaluator, given, inherited, unknown, false, defaults);
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
    mapped.addAll(inherited);
    TaskArguments both = withUnknown(mapped);
    return known ? both : both.incomplete();
  }

  /**
   * These, where those of {@code .override(…)} count more; but {@code multiple_outputs} is refused
   * there, or counts for nothing.
   *
   * @param caller the file of that call
   */
  TaskArguments overriddenBy(PythonModule caller, Call override) {
    TaskArguments others = of(caller, evaluator, override);
    if (!others.complete) {
      return new TaskArguments(
          module, evaluator, others.given, Set.of(), Set.of(), false, DefaultArgs.UNKNOWN);
    }
    Map<String, Located> both = new HashMap<>(given);
    both.putAll(others.given);
    Set<String> stillUnknown = new HashSet<>(unknown);
    stillUnknown.removeAll(others.given.keySet());
    if (others.given.containsKey("multiple_outputs")) {
      stillUnknown.add("multiple_outputs");
    }
    Set<String> stillInherited = new HashSet<>(inherited);
    stillInherited.removeAll(others.given.keySet());
    return new TaskArguments(
        module, evaluator, both, stillInherited, stillUnknown, complete, defaults);
  }

  /** These, where those that are absent may be set by {@code default_args}. */
  TaskArguments withDefaults(DefaultArgs defaults) {
    if (defaults.equals(DefaultArgs.NONE)) {
      return this;
    }
    Map<String, Located> both = new HashMap<>(given);
    Set<String> taken = new HashSet<>(inherited);
    Set<String> absent = new HashSet<>(defaults.unknown());
    absent.removeAll(given.keySet());
    defaults
        .values()
        .forEach(
            (name, value) -> {
              if (!given.containsKey(name)) {
                both.put(name, value);
                taken.add(name);
                if (!complete || !isOfEveryVersion(name)) {
                  absent.add(name);
                }
              }
            });
    absent.addAll(unknown);
    return new TaskArguments(
        module, evaluator, both, taken, absent, complete && defaults.complete(), defaults);
  }

  /**
   * Arguments that the operators have had as long as there are such operators: {@code default_args}
   * are only looked up for the parameters that an operator has, and what it does not have counts
   * for nothing.
   */
  private static boolean isOfEveryVersion(String keyword) {
    return switch (keyword) {
      case "python_callable",
          "op_args",
          "op_kwargs",
          "templates_dict",
          "string_args",
          "requirements",
          "python",
          "python_version",
          "system_site_packages" ->
          true;
      default -> false;
    };
  }

  /**
   * What a decorated function is given: this, and what {@code default_args} has for its parameters.
   */
  Supply supplied(Supply supply, Arguments parameters) {
    return supply.withDefaults(defaults, parameters);
  }

  /** What the {@code default_args} among them sets. */
  DefaultArgs defaultArgs() {
    PythonValue value = value("default_args", PythonValue.None.NONE);
    if (value instanceof PythonValue.Mapping mapping) {
      return new DefaultArgs(mapping.entries(), Set.of(), mapping.complete());
    }
    return value == PythonValue.None.NONE ? DefaultArgs.NONE : DefaultArgs.UNKNOWN;
  }

  private TaskArguments withUnknown(Set<String> keywords) {
    Set<String> both = new HashSet<>(unknown);
    both.addAll(keywords);
    return new TaskArguments(module, evaluator, given, inherited, both, complete, defaults);
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

  /** Whether the operator's call itself gives this keyword, and not {@code default_args}. */
  public boolean isOwn(String keyword) {
    return given.containsKey(keyword) && !inherited.contains(keyword) && !isUnknown(keyword);
  }

  /** The keywords of this kind that the call itself surely gives, sorted. */
  public List<String> own(Predicate<String> wanted) {
    List<String> own = new ArrayList<>(0);
    for (String keyword : given.keySet()) {
      if (wanted.test(keyword) && isOwn(keyword)) {
        own.add(keyword);
      }
    }
    Collections.sort(own);
    return own;
  }

  /** Whether neither the call nor {@code default_args} gives this keyword. */
  public boolean lacks(String keyword) {
    return complete && !names(keyword);
  }

  private boolean isUnknown(String keyword) {
    return unknown.contains(keyword) || NameChanges.ofAttribute(module, keyword);
  }
}
