package dev.dagproof.python.types;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import org.jspecify.annotations.Nullable;

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
    String pattern = text(call.args().get(0));
    String text = text(call.args().get(1));
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

  private static @Nullable String text(Expression expression) {
    return expression instanceof Constant constant
            && constant.value() instanceof ConstantValue.Str str
        ? str.value()
        : null;
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
