package dev.dagproof.python.types;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;

/** Tells calls of {@code re.match} and its kin that surely match from those that may give None. */
final class LiteralMatch {
  private LiteralMatch() {}

  /** Whether both pattern and text are written out, the pattern has no signs, and it matches. */
  static boolean isCertain(Expression expression) {
    if (!(expression instanceof Call call)
        || !(call.func() instanceof Attribute function)
        || call.args().size() != 2) {
      return false;
    }
    String pattern = call.args().get(0).literalText();
    String text = call.args().get(1).literalText();
    if (pattern == null || text == null || !isPlain(pattern)) {
      return false;
    }
    return switch (function.attr()) {
      case "match" -> text.startsWith(pattern);
      case "search" -> text.contains(pattern);
      case "fullmatch" -> text.equals(pattern);
      default -> false;
    };
  }

  private static boolean isPlain(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (!Character.isLetterOrDigit(pattern.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
