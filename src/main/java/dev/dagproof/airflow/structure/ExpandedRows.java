package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.StructureFault.Subject;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What {@code expand_kwargs} is given: a list of dictionaries, each of them the arguments of one
 * task (2.11.2 and 3.3.2: {@code ListOfDictsExpandInput}). What they have is looked at when that
 * task runs.
 */
final class ExpandedRows {
  private final World world;
  private final Evaluator at;

  ExpandedRows(World world, Evaluator at) {
    this.world = world;
    this.at = at;
  }

  /** Whether it is a list of dictionaries, which Airflow asks when it reads the file. */
  void check(CallArguments given) {
    Value rows = given.get("kwargs", 0);
    if (rows == null) {
      if (given.isComplete() && given.all().isEmpty()) {
        world.fault(Kind.EXPAND_NOTHING, "expand_kwargs", null, at);
      }
      return;
    }
    switch (rows.typeName()) {
      case "dict", "str", "int", "float", "bool", "NoneType", "set", "generator", "function" ->
          world.fault(Kind.EXPAND_KWARGS, rows.typeName(), null, at);
      default -> rows(rows).forEach(this::checkRow);
    }
    if (rows instanceof SequenceValue list && list.isComplete() && list.known().isEmpty()) {
      world.fault(Kind.EXPAND_EMPTY, "kwargs", null, at);
    }
  }

  private static List<Value> rows(@Nullable Value rows) {
    return rows instanceof SequenceValue list ? list.known() : List.of();
  }

  private void checkRow(Value row) {
    if (isNoRow(row)) {
      world.fault(Kind.EXPAND_KWARGS, "list of " + row.typeName(), null, at);
    }
  }

  /** Whether it surely is no dictionary. */
  static boolean isNoRow(Value row) {
    return switch (row.typeName()) {
      case "int", "float", "bool", "NoneType", "str", "list", "tuple", "set" -> true;
      default -> false;
    };
  }

  /**
   * Whether each row has what a function needs, and nothing else.
   *
   * @param isFilled whether something else gives a parameter
   */
  void checkNames(
      Arguments parameters,
      CallArguments given,
      CallArguments partial,
      Predicate<String> isFilled) {
    Set<String> known = new HashSet<>();
    for (Arg parameter : parameters.named()) {
      known.add(parameter.name());
    }
    boolean isStrict = given.keyword("strict") == null && given.get("strict", 1) == null;
    for (Value row : rows(given.get("kwargs", 0))) {
      Set<String> names = names(row);
      if (names == null) {
        continue;
      }
      for (String name : names) {
        if (!known.contains(name) && parameters.kwarg() == null) {
          Subject about = new Subject(name, "expand_kwargs");
          world.fault(Kind.EXPAND_UNKNOWN, about, at.site(), null, at);
        } else if (isStrict && partial.keyword(name) != null) {
          world.fault(Kind.EXPAND_TWICE, name, null, at);
        }
      }
      for (Arg parameter : parameters.named()) {
        String name = parameter.name();
        boolean isGiven = names.contains(name) || partial.mayHave(name, -1);
        if (!isGiven && parameters.defaultOf(parameter).isEmpty() && !isFilled.test(name)) {
          world.fault(Kind.EXPAND_MISSING, name, null, at);
        }
      }
    }
  }

  /** The keys of a row; null if they are not all known. */
  private static @Nullable Set<String> names(Value row) {
    if (!(row instanceof DictValue dict) || !dict.isComplete()) {
      return null;
    }
    Set<String> names = new HashSet<>();
    for (Value key : dict.entries().keySet()) {
      String name = key.text();
      if (name == null) {
        return null;
      }
      names.add(name);
    }
    return names;
  }
}
