package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.virtualenv.CopyPlan.Copied;
import dev.dagproof.lint.edit.FunctionTop;
import dev.dagproof.lint.edit.ImportEdits;
import dev.dagproof.lint.edit.Layout;
import dev.dagproof.lint.edit.StatementEdits;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import java.util.List;

/** Statements of a file that are written once more at the top of a function. */
final class CopiedStatements {
  private CopiedStatements() {}

  /** The top of a function, with these statements of its file. */
  static FunctionTop in(Layout layout, FunctionDef function, List<Copied> copies) {
    FunctionTop top = FunctionTop.of(layout, function);
    StatementEdits statements = new StatementEdits(layout);
    ImportEdits imports = new ImportEdits(layout);
    for (Copied copied : copies) {
      Statement statement = copied.statement();
      int rank = statement.start();
      if (copied.isImport()) {
        top.add(imports.text(statement, copied.names(), top.indent()), rank);
      } else if (statement instanceof FunctionDef || statement instanceof ClassDef) {
        top.addDefinition(statements.text(statement, top.indent()), rank);
      } else {
        top.add(statements.text(statement, top.indent()), rank);
      }
    }
    return top;
  }
}
