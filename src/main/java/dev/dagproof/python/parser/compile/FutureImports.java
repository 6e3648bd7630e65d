package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Module;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.ImportFrom;
import java.util.List;

/**
 * The {@code from __future__ import …} at the beginning of a file: a docstring may stand before.
 */
final class FutureImports {
  private static final List<String> FEATURES =
      List.of(
          "annotations",
          "division",
          "print_function",
          "absolute_import",
          "unicode_literals",
          "with_statement",
          "generators",
          "nested_scopes",
          "generator_stop",
          "barry_as_FLUFL");

  private final Problems problems;
  private int end;
  private boolean annotations;

  FutureImports(Problems problems) {
    this.problems = problems;
  }

  /** Reads and checks the imports at the beginning of the file. */
  void read(Module module) {
    boolean first = true;
    for (Statement statement : module.body()) {
      if (statement instanceof ImportFrom from && isFuture(from)) {
        end = from.end();
        checkNames(from);
      } else if (!first || !isText(statement)) {
        return;
      }
      first = false;
    }
  }

  /** Where the last of them ends; 0 if there is none. */
  int end() {
    return end;
  }

  /** Whether annotations are text and not evaluated. */
  boolean annotations() {
    return annotations;
  }

  /** Checks an import behind the beginning. */
  void checkLate(ImportFrom from) {
    if (from.start() >= end && isFuture(from)) {
      problems.report(from, "from __future__ imports must occur at the beginning of the file");
    }
  }

  private void checkNames(ImportFrom from) {
    for (Alias name : from.names()) {
      annotations |= name.name().equals("annotations");
      if (name.name().equals("braces")) {
        problems.report(name, "not a chance");
      } else if (!FEATURES.contains(name.name())) {
        problems.report(name, "future feature " + name.name() + " is not defined");
      }
    }
  }

  private static boolean isFuture(ImportFrom from) {
    return from.level() == 0 && "__future__".equals(from.module());
  }

  private static boolean isText(Statement statement) {
    return statement instanceof Expr line
        && line.value() instanceof Constant constant
        && constant.value() instanceof ConstantValue.Str;
  }
}
