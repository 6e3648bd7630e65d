package dev.dagproof.lint;

import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.TemplateStr;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.ast.TokenTable;
import dev.dagproof.python.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file as Python joins them: by brackets, backslashes and multi-line strings. */
final class LogicalLines {
  private final SourceFile source;
  private final TokenTable tokens;
  private final List<Node> formattedStrings = new ArrayList<>();

  LogicalLines(SyntaxTree tree) {
    source = tree.source();
    tokens = tree.tokens();
    formattedStrings.addAll(tree.all(JoinedStr.class));
    formattedStrings.addAll(tree.all(TemplateStr.class));
  }

  /** The number of the first line of the logical line that holds this offset. */
  int firstLine(int offset) {
    int token = tokens.firstAt(offset);
    int first = offset;
    while (token > 0 && !endsLine(token - 1)) {
      token--;
      if (tokens.end(token) > tokens.start(token)) {
        first = tokens.start(token);
      }
    }
    return source.line(Math.min(first, offset));
  }

  /** The number of the last line of the logical line that holds this offset. */
  int lastLine(int offset) {
    int token = tokens.firstAt(offset);
    while (token < tokens.size() && !endsLine(token)) {
      token++;
    }
    return source.line(token < tokens.size() ? tokens.start(token) : source.length());
  }

  /** Whether this is a newline that ends a statement, not one that a formatted string holds. */
  private boolean endsLine(int token) {
    int start = tokens.start(token);
    if (tokens.end(token) != start + 1 || !isNewline(source.bytes()[start])) {
      return false;
    }
    for (Node string : formattedStrings) {
      if (string.start() < start && start < string.end()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNewline(byte b) {
    return b == '\n' || b == '\r';
  }
}
