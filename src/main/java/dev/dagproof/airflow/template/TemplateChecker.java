package dev.dagproof.airflow.template;

import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.jinja.JinjaExpression.Sequence;
import dev.dagproof.airflow.jinja.JinjaExpression.Text;
import dev.dagproof.airflow.jinja.JinjaStatement;
import dev.dagproof.airflow.jinja.JinjaStatement.Autoescape;
import dev.dagproof.airflow.jinja.JinjaStatement.CallBlock;
import dev.dagproof.airflow.jinja.JinjaStatement.Data;
import dev.dagproof.airflow.jinja.JinjaStatement.Do;
import dev.dagproof.airflow.jinja.JinjaStatement.Extends;
import dev.dagproof.airflow.jinja.JinjaStatement.FilterBlock;
import dev.dagproof.airflow.jinja.JinjaStatement.For;
import dev.dagproof.airflow.jinja.JinjaStatement.If;
import dev.dagproof.airflow.jinja.JinjaStatement.Import;
import dev.dagproof.airflow.jinja.JinjaStatement.Include;
import dev.dagproof.airflow.jinja.JinjaStatement.Macro;
import dev.dagproof.airflow.jinja.JinjaStatement.Output;
import dev.dagproof.airflow.jinja.JinjaStatement.Set;
import dev.dagproof.airflow.jinja.JinjaStatement.SetBlock;
import dev.dagproof.airflow.jinja.JinjaStatement.With;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.template.ExpressionChecker.Path;
import dev.dagproof.airflow.template.ExpressionChecker.Use;
import java.util.List;

/** Walks through a template as rendering it does, and finds where that fails. */
final class TemplateChecker {
  private final DagSettings dag;
  private final ExpressionChecker expressions;
  private final TemplateProblems problems;

  TemplateChecker(DagSettings dag, ExpressionChecker expressions, TemplateProblems problems) {
    this.dag = dag;
    this.expressions = expressions;
    this.problems = problems;
  }

  /** Looks at a whole template. */
  void check(List<JinjaStatement> body) {
    boolean lone = body.size() == 1 && dag.nativeTypes() != Presence.NO;
    if (lone && body.getFirst() instanceof Output output) {
      // An undefined value is passed on as an object, and fails where it is used.
      expressions.check(output.value(), Use.PASSED, Path.ALWAYS);
    } else {
      statements(body, Path.ALWAYS);
    }
  }

  private void statements(List<JinjaStatement> body, Path path) {
    Path now = path;
    for (JinjaStatement statement : body) {
      statement(statement, now);
      // What a template adds to that it extends is shown only where that says so.
      now = statement instanceof Extends ? Path.SOMETIMES : now;
    }
  }

  private void statement(JinjaStatement statement, Path path) {
    if (statement instanceof Data) {
      return;
    }
    if (statement instanceof Output output) {
      expressions.check(output.value(), Use.CONSUMED, path);
    } else if (statement instanceof If branch) {
      branch(branch, path);
    } else if (statement instanceof For loop) {
      loop(loop, path);
    } else if (statement instanceof Set set) {
      expressions.check(set.value(), Use.PASSED, path);
    } else if (statement instanceof Do action) {
      expressions.check(action.value(), Use.PASSED, path);
    } else {
      block(statement, path);
    }
  }

  private void block(JinjaStatement statement, Path path) {
    if (statement instanceof With with) {
      with.values().forEach(value -> expressions.check(value, Use.PASSED, path));
    } else if (statement instanceof SetBlock set) {
      if (set.filter() != null) {
        expressions.check(set.filter(), Use.PASSED, path);
      }
    } else if (statement instanceof FilterBlock filter) {
      expressions.check(filter.filter(), Use.PASSED, path);
    } else if (statement instanceof CallBlock call) {
      expressions.check(call.call(), Use.CONSUMED, path);
    } else if (statement instanceof Autoescape autoescape) {
      expressions.check(autoescape.value(), Use.PASSED, path);
    } else {
      reference(statement, path);
    }
    boolean isCalled = statement instanceof Macro || statement instanceof CallBlock;
    statements(statement.inner(), isCalled ? path.sometimes() : path);
  }

  private void branch(If branch, Path path) {
    expressions.check(branch.test(), Use.CONSUMED, path.inCondition());
    Boolean known = expressions.truth(branch.test());
    if (known == null || known) {
      statements(branch.body(), known == null ? path.inBranch() : path.inCondition());
    }
    if (known == null || !known) {
      statements(branch.orelse(), known == null ? path.inBranch() : path.inCondition());
    }
  }

  private void loop(For loop, Path path) {
    expressions.check(loop.iterable(), Use.CONSUMED, path);
    boolean runs =
        loop.test() == null && loop.iterable() instanceof Sequence list && !list.items().isEmpty();
    if (loop.test() != null) {
      expressions.check(loop.test(), Use.CONSUMED, path.sometimes());
    }
    statements(loop.body(), runs ? path : path.sometimes());
    statements(loop.orelse(), path.sometimes());
  }

  // Other templates

  private void reference(JinjaStatement statement, Path path) {
    if (statement instanceof Include include) {
      expressions.check(include.template(), Use.PASSED, path);
      if (!include.ignoreMissing()) {
        file(include.template(), path);
      }
    } else if (statement instanceof Import imported) {
      expressions.check(imported.template(), Use.PASSED, path);
      file(imported.template(), path);
    } else if (statement instanceof Extends extension) {
      expressions.check(extension.template(), Use.PASSED, path);
      file(extension.template(), path);
    }
  }

  private void file(JinjaExpression template, Path path) {
    if (template instanceof Text name && dag.files().has(name.value()) == Presence.NO) {
      problems.addFile(
          "the template file `"
              + name.value()
              + "` is not there: Airflow fails with TemplateNotFound",
          "put it into the folder of the DAG file, or name its folder in `template_searchpath`",
          template,
          path == Path.ALWAYS || path == Path.IN_CONDITION);
    }
  }
}
