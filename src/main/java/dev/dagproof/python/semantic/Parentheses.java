package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.WithItem;
import java.util.List;

/** Tells the parentheses around several expressions from those of the first one. */
final class Parentheses {
  private Parentheses() {}

  /**
   * Whether a parenthesis around all items stands here.
   *
   * @param open the first parenthesis behind {@code with}
   */
  static boolean encloseItems(byte[] text, int open, List<WithItem> items) {
    WithItem first = items.getFirst();
    boolean plain = items.size() == 1 && first.optionalVars() == null;
    if (plain) {
      return false;
    }
    return enclose(text, open, first.contextExpr());
  }

  /**
   * Whether more parentheses are opened before an expression than closed directly behind it.
   *
   * @param from where the first of them may stand
   */
  static boolean enclose(byte[] text, int from, Expression first) {
    int opened = count(text, from, first.start(), '(');
    return opened > count(text, first.end(), text.length, ')');
  }

  /** How many of these brackets follow each other, with nothing but blanks between them. */
  private static int count(byte[] text, int from, int to, char bracket) {
    int count = 0;
    for (int i = from; i < to; i++) {
      switch (text[i]) {
        case ' ', '\t', '\f', '\n', '\r', '\\' -> {}
        case '#' -> {
          while (i + 1 < to && text[i + 1] != '\n' && text[i + 1] != '\r') {
            i++;
          }
        }
        default -> {
          if (text[i] != bracket) {
            return count;
          }
          count++;
        }
      }
    }
    return count;
  }
}
