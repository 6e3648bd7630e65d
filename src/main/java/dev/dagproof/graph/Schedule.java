package dev.dagproof.graph;

import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schedule of a DAG, for people. */
final class Schedule {
  /** The parameters that take one; the last two only before Airflow 3. */
  private static final List<String> NAMES = List.of("schedule", "schedule_interval", "timetable");

  private Schedule() {}

  /** Text in quotes, {@code None}, or the expression as it is written; null if none is given. */
  static @Nullable String of(StaticDag dag) {
    for (String name : NAMES) {
      Value value = dag.arguments().keyword(name);
      if (value != null) {
        String text = value.text();
        boolean isNone = value instanceof Literal literal && literal.isNone();
        return isNone ? "None" : text == null ? written(name, dag.given()) : '"' + text + '"';
      }
    }
    return null;
  }

  private static String written(String name, Site given) {
    if (given.node() instanceof Call call) {
      for (Keyword keyword : call.keywords()) {
        if (name.equals(keyword.arg())) {
          int start = keyword.value().start();
          String text = given.module().source().text(start, keyword.value().end());
          return text.strip().replaceAll("\\s+", " ");
        }
      }
    }
    return "?";
  }
}
