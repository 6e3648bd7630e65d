package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.TokenTable;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of strings that begin with {@code #}: {@code DecoratedOperator.get_python_source} of
 * Airflow 3 takes them for comments (case tf_comment_lines_in_string).
 */
final class DroppedLines implements NodeVisitor {
  private final PythonModule module;
  private final SourceLines lines;
  private final List<Dropped> found = new ArrayList<>();

  /**
   * A line that is left out.
   *
   * @param line its number
   * @param endsString whether the string ends on it
   */
  record Dropped(int line, boolean endsString) {}

  private DroppedLines(PythonModule module, SourceLines lines) {
    this.module = module;
    this.lines = lines;
  }

  /** One for each string of a function that loses lines; none for one that is never used. */
  static List<Dropped> of(PythonModule module, FunctionDef function, SourceLines lines) {
    DroppedLines dropped = new DroppedLines(module, lines);
    dropped.visit(function);
    return dropped.found;
  }

  @Override
  public void visitConstant(Constant node) {
    if (node.value() instanceof ConstantValue.Str || node.value() instanceof ConstantValue.Bytes) {
      check(node);
    }
  }

  @Override
  public void visitJoinedStr(JoinedStr node) {
    check(node);
  }

  private void check(Expression string) {
    int firstLine = module.source().line(string.start()) + 1;
    int lastLine = module.source().line(string.end() - 1);
    boolean isUsed = !(module.tree().parent(string).orElse(null) instanceof Expr);
    Dropped first = null;
    for (int line = firstLine; line <= lastLine; line++) {
      Integer hash = lines.hash(line);
      if (hash != null && !isComment(hash)) {
        boolean ends = line == lastLine;
        first = first == null || ends ? new Dropped(line, ends) : first;
      }
    }
    if (first != null && (isUsed || first.endsString)) {
      found.add(first);
    }
  }

  private boolean isComment(int offset) {
    TokenTable tokens = module.tree().tokens();
    int comment = tokens.firstCommentAt(offset);
    return comment < tokens.commentCount() && tokens.commentStart(comment) == offset;
  }
}
