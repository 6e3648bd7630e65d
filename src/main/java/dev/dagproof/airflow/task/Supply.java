package dev.dagproof.airflow.task;

import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a task gives to its callable besides the context.
 *
 * @param positional how many positional arguments
 * @param keywords the names of the keyword arguments
 * @param complete whether there are no others
 */
public record Supply(int positional, Set<String> keywords, boolean complete) {
  /** Nothing is known. */
  static final Supply UNKNOWN = new Supply(0, Set.of(), false);

  /** Copies the set. */
  public Supply {
    keywords = Set.copyOf(keywords);
  }

  /**
   * These, and the parameters that {@code default_args} gives a decorated function ({@code
   * DecoratedOperator._hook_apply_defaults}).
   */
  Supply withDefaults(DefaultArgs defaults, Arguments parameters) {
    if (defaults.equals(DefaultArgs.NONE)) {
      return this;
    }
    Set<String> given = new HashSet<>(keywords);
    for (Arg parameter : parameters.named()) {
      if (defaults.values().containsKey(parameter.name())) {
        given.add(parameter.name());
      }
    }
    return new Supply(
        positional, given, complete && defaults.complete() && defaults.unknown().isEmpty());
  }

  /** The parameters that surely are given nothing, those with a default value included. */
  public List<Arg> missing(Arguments parameters) {
    List<Arg> missing = new ArrayList<>();
    if (!complete) {
      return missing;
    }
    int position = 0;
    for (Arg arg : parameters.posonlyargs()) {
      if (position++ >= positional) {
        missing.add(arg);
      }
    }
    for (Arg arg : parameters.args()) {
      if (position++ >= positional && !keywords.contains(arg.name())) {
        missing.add(arg);
      }
    }
    for (Arg arg : parameters.kwonlyargs()) {
      if (!keywords.contains(arg.name())) {
        missing.add(arg);
      }
    }
    return missing;
  }

  /** Whether there are more positional arguments than parameters to take them. */
  public boolean exceeds(Arguments parameters) {
    return positional > parameters.positional().size() && parameters.vararg() == null;
  }

  /** The keywords that no parameter has the name of. */
  public List<String> unexpected(Arguments parameters) {
    List<String> unexpected = new ArrayList<>();
    for (String keyword : keywords) {
      boolean isTaken = parameters.kwarg() != null;
      for (Arg parameter : parameters.named()) {
        isTaken |= parameter.name().equals(keyword);
      }
      if (!isTaken) {
        unexpected.add(keyword);
      }
    }
    return unexpected;
  }

  /** The parameters that are given a value by position and another one by keyword. */
  public List<Arg> twice(Arguments parameters) {
    List<Arg> twice = new ArrayList<>();
    List<Arg> byPosition = parameters.positional();
    for (Arg parameter : byPosition.subList(0, Math.min(positional, byPosition.size()))) {
      // def f(a, /, **kwargs) takes another a by keyword.
      if (keywords.contains(parameter.name()) && !parameter.isAmong(parameters.posonlyargs())) {
        twice.add(parameter);
      }
    }
    return twice;
  }

  /**
   * Whether a key of the callable's {@code **kwargs} surely does not come from the task's own
   * arguments.
   */
  public boolean lacks(String key) {
    return complete && !keywords.contains(key);
  }

  // Written out: the methods that a record gets by itself are slow to start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Supply supply
        && positional == supply.positional
        && complete == supply.complete
        && keywords.equals(supply.keywords);
  }

  @Override
  public int hashCode() {
    return 31 * positional + keywords.hashCode();
  }
}
