package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.StructureFault.Subject;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
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
  /** Of what is mapped over otherwise. */
  static final Check NO_ROWS = _ -> List.of();

  private ExpandedRows() {}

  /** What is wrong with rows. */
  record Problem(Kind kind, Subject about) {}

  /** Tells what is wrong with rows. */
  interface Check {
    List<Problem> problems(Value rows);
  }

  /** Whether it is a list of dictionaries. */
  static List<Problem> ofShape(Value rows) {
    List<Problem> problems = new ArrayList<>();
    switch (rows.typeName()) {
      case "dict", "str", "int", "float", "bool", "NoneType", "set", "generator", "function" ->
          problems.add(new Problem(Kind.EXPAND_KWARGS, new Subject(rows.typeName())));
      default -> {
        for (Value row : rows(rows)) {
          if (isNoRow(row)) {
            Subject about = new Subject("list of " + row.typeName());
            problems.add(new Problem(Kind.EXPAND_KWARGS, about));
          }
        }
      }
    }
    return problems;
  }

  private static List<Value> rows(Value rows) {
    return rows instanceof SequenceValue list ? list.known() : List.of();
  }

  private static boolean isNoRow(Value row) {
    // A text is a sequence of texts.
    return switch (row.typeName()) {
      case "int", "float", "bool", "NoneType", "str", "list", "tuple", "set" -> true;
      default -> false;
    };
  }

  /**
   * Whether each row has what a function needs, and nothing else.
   *
   * @param given what {@code expand_kwargs} is given
   * @param isFilled whether something else gives a parameter
   */
  static Check ofNames(
      Arguments parameters,
      CallArguments given,
      CallArguments partial,
      Predicate<String> isFilled) {
    Set<String> known = new HashSet<>();
    for (Arg parameter : parameters.named()) {
      known.add(parameter.name());
    }
    boolean isOpen = parameters.kwarg() != null;
    boolean isStrict = given.keyword("strict") == null && given.get("strict", 1) == null;
    return rows -> {
      List<Problem> problems = new ArrayList<>();
      for (Value row : rows(rows)) {
        Set<String> names = names(row);
        if (names == null) {
          continue;
        }
        for (String name : names) {
          if (!known.contains(name) && !isOpen) {
            problems.add(new Problem(Kind.EXPAND_UNKNOWN, new Subject(name, "expand_kwargs")));
          } else if (isStrict && partial.keyword(name) != null) {
            problems.add(new Problem(Kind.EXPAND_TWICE, new Subject(name)));
          }
        }
        for (Arg parameter : parameters.named()) {
          String name = parameter.name();
          boolean isGiven = names.contains(name) || partial.mayHave(name, -1);
          if (!isGiven && parameters.defaultOf(parameter).isEmpty() && !isFilled.test(name)) {
            problems.add(new Problem(Kind.EXPAND_MISSING, new Subject(name)));
          }
        }
      }
      return problems;
    };
  }

  /** The keys of a row; null if they are not all known. */
  static @Nullable Set<String> names(Value row) {
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
