package dev.dagproof.airflow.template;

import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.jinja.JinjaExpression.Name;
import dev.dagproof.airflow.jinja.JinjaExpression.Sequence;
import dev.dagproof.airflow.jinja.JinjaStatement;
import dev.dagproof.airflow.jinja.JinjaStatement.CallBlock;
import dev.dagproof.airflow.jinja.JinjaStatement.For;
import dev.dagproof.airflow.jinja.JinjaStatement.Import;
import dev.dagproof.airflow.jinja.JinjaStatement.Macro;
import dev.dagproof.airflow.jinja.JinjaStatement.Set;
import dev.dagproof.airflow.jinja.JinjaStatement.SetBlock;
import dev.dagproof.airflow.jinja.JinjaStatement.With;
import java.util.HashSet;
import java.util.List;

/** The names to which a template gives values itself, wherever in it. */
final class BoundNames {
  private final HashSet<String> names = new HashSet<>();

  private BoundNames() {}

  static java.util.Set<String> of(List<JinjaStatement> body) {
    BoundNames bound = new BoundNames();
    bound.addAll(body);
    return bound.names;
  }

  private void addAll(List<JinjaStatement> body) {
    for (JinjaStatement statement : body) {
      add(statement);
      addAll(statement.inner());
    }
  }

  private void add(JinjaStatement statement) {
    if (statement instanceof For loop) {
      add(loop.target());
    } else if (statement instanceof Set set) {
      add(set.target());
    } else if (statement instanceof SetBlock set) {
      add(set.target());
    } else if (statement instanceof With with) {
      with.targets().forEach(this::add);
    } else if (statement instanceof Macro macro) {
      names.add(macro.name());
      macro.parameters().forEach(this::add);
    } else if (statement instanceof CallBlock call) {
      call.parameters().forEach(this::add);
    } else if (statement instanceof Import imported) {
      names.addAll(imported.names());
    }
  }

  private void add(JinjaExpression target) {
    if (target instanceof Name name) {
      names.add(name.id());
    } else if (target instanceof Sequence tuple) {
      tuple.items().forEach(this::add);
    }
  }
}
