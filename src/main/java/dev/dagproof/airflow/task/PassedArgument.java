package dev.dagproof.airflow.task;

import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.semantic.PythonValue.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An argument that a task gives to its callable.
 *
 * @param name its keyword; null for a positional one
 * @param position its position among the positional ones; -1 for a keyword
 * @param value the expression of the value
 */
public record PassedArgument(@Nullable String name, int position, Located value) {

  /** An argument by position. */
  static PassedArgument at(int position, Located value) {
    return new PassedArgument(null, position, value);
  }

  /** An argument by keyword. */
  static PassedArgument of(String name, Located value) {
    return new PassedArgument(name, -1, value);
  }

  /**
   * The parameter that takes it by its own name; empty where none does: {@code op_kwargs} may hold
   * more than the callable asks for.
   */
  public Optional<Arg> parameter(Arguments parameters) {
    if (name == null) {
      List<Arg> positional = parameters.positional();
      return position < positional.size()
          ? Optional.of(positional.get(position))
          : Optional.empty();
    }
    List<Arg> candidates = new ArrayList<>(parameters.args());
    candidates.addAll(parameters.kwonlyargs());
    for (Arg arg : candidates) {
      if (arg.name().equals(name)) {
        return Optional.of(arg);
      }
    }
    return Optional.empty();
  }
}
