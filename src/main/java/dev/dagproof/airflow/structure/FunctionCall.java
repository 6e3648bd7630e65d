package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.StructureFault.Subject;
import dev.dagproof.airflow.task.Supply;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Site;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a function is called with against its parameters.
 *
 * @param function whose own parameters they are
 */
record FunctionCall(FunctionValue function, Supply supply, Site place, World world, Evaluator at) {

  /** A call; null if the function only stands for another one, or for a method. */
  static @Nullable FunctionCall of(
      FunctionValue function, Supply supply, Site place, World world, Evaluator at) {
    List<Arg> positional = function.parameters().positional();
    String first = positional.isEmpty() ? "" : positional.getFirst().name();
    boolean isMethod = first.equals("self") || first.equals("cls");
    return isMethod || isWrapper(function)
        ? null
        : new FunctionCall(function, supply, place, world, at);
  }

  /** {@code @functools.wraps(other)}: Python gives the parameters of the other one. */
  private static boolean isWrapper(FunctionValue function) {
    FunctionDef definition = function.definition();
    for (Expression decorator :
        definition == null ? List.<Expression>of() : definition.decoratorList()) {
      if (decorator instanceof Call call && call.func().lastName().equals("wraps")) {
        return true;
      }
    }
    return false;
  }

  private Arguments parameters() {
    return function.parameters();
  }

  /**
   * Parameters that get nothing, except for those that something else fills.
   *
   * @param filled those of these names, and perhaps others
   * @return whether there are any
   */
  boolean checkMissing(Collection<String> filled, Predicate<String> isFilled) {
    boolean isMissing = false;
    for (Arg parameter : supply.missing(parameters())) {
      boolean isRequired = parameters().defaultOf(parameter).isEmpty();
      if (isRequired && !isFilled.test(parameter.name())) {
        Subject about = new Subject(parameter.name(), name(), filled);
        world.fault(Kind.PARAMETER_MISSING, about, place, null, at);
        isMissing = true;
      }
    }
    return isMissing;
  }

  /** More arguments than it has parameters. */
  void checkCount() {
    if (supply.exceeds(parameters())) {
      int most = parameters().positional().size();
      fault(
          name()
              + " takes "
              + (most == 0 ? "no" : "at most " + most)
              + " positional argument"
              + (most == 1 ? "" : "s")
              + ", and is given "
              + supply.positional());
    }
  }

  /** Keywords that no parameter has, and parameters that are given twice. */
  void checkKeywords() {
    for (String name : supply.unexpected(parameters())) {
      Site written = Spots.name(place, name);
      if (supply.complete() || written != place) {
        List<String> known = parameters().named().stream().map(Arg::name).toList();
        world.fault(Kind.PARAMETER_UNKNOWN, new Subject(name, name(), known), written, null, at);
      }
    }
    for (Arg parameter : supply.twice(parameters())) {
      fault("the parameter `" + parameter.name() + "` of " + name() + " is given two values");
    }
  }

  /**
   * Parameters that are given a value by position, and another one by the task's context (2.11.2
   * and 3.3.2: {@code KeywordParameters.determine}; the task fails).
   *
   * @param who gives the value
   */
  void checkContext(String who, ContextKeys keys) {
    List<Arg> positional = parameters().positional();
    for (Arg parameter : positional.subList(0, Math.min(positional.size(), supply.positional()))) {
      String name = parameter.name();
      boolean isTwice = supply.keywords().contains(name);
      if (!isTwice && (name.equals("templates_dict") || keys.contains(name))) {
        fault(
            who
                + " a value for the parameter `"
                + name
                + "`, which Airflow fills from the context: the task fails");
      }
    }
  }

  String name() {
    return function.definition() == null ? "the lambda" : "`" + function.name() + "`";
  }

  void fault(String why) {
    world.fault(Kind.FUNCTION_ARGUMENTS, why, place, null, at);
  }
}
