package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.KnownText;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code xcom_pull(task_ids, dag_id, key, …)} is asked for, of this run.
 *
 * @param ids the ids of the tasks; empty where none are given
 * @param listed whether the ids are a list, also of one: then the pull gives a list as well
 * @param dagId the id of a DAG; null where none is given
 * @param key the key
 */
record PullArguments(List<String> ids, boolean listed, @Nullable String dagId, String key) {
  private static final String WHOLE = "return_value";

  /** Copies the list. */
  PullArguments {
    ids = List.copyOf(ids);
  }

  /** The texts that one argument gives. */
  private record Texts(List<String> all, boolean listed) {
    static final Texts NONE = new Texts(List.of(), false);

    static Texts one(String text) {
      return new Texts(List.of(text), false);
    }
  }

  /** The arguments while they are collected. */
  private static final class Builder {
    private Texts ids = Texts.NONE;
    private @Nullable String dagId;
    private String key = WHOLE;
    private boolean known = true;

    /** Takes one argument; null where its value is not known. */
    void take(String name, @Nullable Texts given) {
      if (given == null) {
        known = false;
        return;
      }
      List<String> texts = given.all();
      switch (name) {
        case "task_ids" -> ids = given;
        case "dag_id" -> dagId = texts.isEmpty() ? null : texts.getFirst();
        case "key" -> {
          known &= texts.size() == 1;
          key = texts.isEmpty() ? key : texts.getFirst();
        }
        case "default", "map_indexes", "session" -> {}
        // Another run, or earlier ones as well.
        default -> known = false;
      }
    }

    @Nullable PullArguments build() {
      return known ? new PullArguments(ids.all(), ids.listed(), dagId, key) : null;
    }
  }

  private static String parameter(int position) {
    return switch (position) {
      case 0 -> "task_ids";
      case 1 -> "dag_id";
      case 2 -> "key";
      default -> "";
    };
  }

  /** Those of a call; null where they are not known, or where it asks for another run. */
  static @Nullable PullArguments of(PythonModule module, Call call, ConstantEvaluator constants) {
    Builder builder = new Builder();
    for (int i = 0; i < call.args().size(); i++) {
      Expression argument = call.args().get(i);
      boolean isSpread = argument instanceof Starred;
      builder.take(parameter(i), isSpread ? null : texts(constants.evaluate(module, argument)));
    }
    for (Keyword keyword : call.keywords()) {
      String name = keyword.arg();
      builder.take(
          name == null ? "" : name,
          name == null || isFree(name)
              ? Texts.NONE
              : texts(constants.evaluate(module, keyword.value())));
    }
    return builder.build();
  }

  private static boolean isFree(String name) {
    return name.equals("default") || name.equals("map_indexes") || name.equals("session");
  }

  private static @Nullable Texts texts(PythonValue value) {
    if (value == PythonValue.None.NONE) {
      return Texts.NONE;
    }
    if (value instanceof PythonValue.Sequence several && several.complete()) {
      List<String> texts = new ArrayList<>();
      for (PythonValue item : several.items()) {
        String text = item.text().orElse(null);
        if (text == null) {
          return null;
        }
        texts.add(text);
      }
      return texts.isEmpty() ? null : new Texts(texts, true);
    }
    String text = value.text().orElse(null);
    return text == null ? null : Texts.one(text);
  }

  /** Those of a call in a template. */
  static @Nullable PullArguments of(JinjaExpression.Call call) {
    Builder builder = new Builder();
    JinjaExpression.Arguments arguments = call.arguments();
    if (!arguments.complete()) {
      return null;
    }
    for (int i = 0; i < arguments.positional().size(); i++) {
      builder.take(parameter(i), texts(arguments.positional().get(i)));
    }
    for (int i = 0; i < arguments.names().size(); i++) {
      String name = arguments.names().get(i);
      builder.take(name, isFree(name) ? Texts.NONE : texts(arguments.keywords().get(i)));
    }
    return builder.build();
  }

  private static @Nullable Texts texts(JinjaExpression value) {
    if (value instanceof JinjaExpression.Word word && word.value() == null) {
      return Texts.NONE;
    }
    if (value instanceof JinjaExpression.Sequence several) {
      List<String> texts = new ArrayList<>();
      for (JinjaExpression item : several.items()) {
        if (!(item instanceof JinjaExpression.Text text) || isUnsure(text.value())) {
          return null;
        }
        texts.add(text.value());
      }
      return texts.isEmpty() ? null : new Texts(texts, true);
    }
    return value instanceof JinjaExpression.Text text && !isUnsure(text.value())
        ? Texts.one(text.value())
        : null;
  }

  private static boolean isUnsure(String text) {
    return text.indexOf(KnownText.UNKNOWN) >= 0;
  }

  /** Whether no task is named: then Airflow 3 takes the one that pulls. */
  boolean nameNothing() {
    return ids.isEmpty() && dagId == null;
  }

  /** Whether one task is named by itself, so that the pull gives what that task returned. */
  boolean nameOne() {
    return ids.size() == 1 && !listed;
  }

  /** Whether it asks for what a task's callable returned. */
  boolean isWhole() {
    return key.equals(WHOLE);
  }
}
