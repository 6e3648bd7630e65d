package dev.dagproof.airflow.jinja;

import dev.dagproof.airflow.jinja.JinjaStatement.Block;
import dev.dagproof.airflow.jinja.JinjaStatement.Extends;
import dev.dagproof.airflow.jinja.JinjaStatement.If;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What Jinja's compiler refuses of a template that its parser has accepted. */
final class CompileChecks {
  private final String text;
  private final HashSet<String> blocks = new HashSet<>();

  private CompileChecks(String text) {
    this.text = text;
  }

  static void check(String text, List<JinjaStatement> body) {
    CompileChecks checks = new CompileChecks(text);
    checks.blocks(body);
    checks.extensions(body, true);
  }

  private JinjaFailure failure(String message, JinjaStatement at) {
    int line = 1;
    for (int i = 0; i < at.start(); i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return new JinjaFailure(new JinjaError(message, line, at.start(), at.end()));
  }

  /** Level by level, as Jinja looks for them. */
  private void blocks(List<JinjaStatement> body) {
    List<JinjaStatement> level = body;
    while (!level.isEmpty()) {
      List<JinjaStatement> next = new ArrayList<>();
      for (JinjaStatement statement : level) {
        if (statement instanceof Block block && !blocks.add(block.name())) {
          throw failure("block '" + block.name() + "' defined twice", block);
        }
        next.addAll(statement.inner());
      }
      level = next;
    }
  }

  /** Those of other levels are refused in a macro and the like, not in a condition. */
  private void extensions(List<JinjaStatement> body, boolean isTop) {
    for (JinjaStatement statement : body) {
      if (statement instanceof Extends && !isTop) {
        throw failure("cannot use extend from a non top-level scope", statement);
      }
      extensions(statement.inner(), isTop && statement instanceof If);
    }
  }
}
