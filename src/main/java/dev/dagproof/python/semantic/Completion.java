package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;

/**
 * The ways in which a statement may end: bits of a set. An exception counts only where a {@code
 * raise} stands.
 */
final class Completion {
  /** The next statement runs. */
  static final int NORMAL = 1;

  static final int RETURN = 2;
  static final int BREAK = 4;
  static final int CONTINUE = 8;
  static final int RAISE = 16;

  /** All ways to skip what follows without failing. */
  static final int LEAVE = RETURN | BREAK | CONTINUE;

  private Completion() {}

  static boolean has(int set, int ways) {
    return (set & ways) != 0;
  }

  /** {@code sys.exit()}, {@code exit()}, {@code quit()}, {@code os._exit()}, {@code os.abort()}. */
  static boolean isExit(Expression expression) {
    if (!(expression instanceof Call call)) {
      return false;
    }
    if (call.func() instanceof Attribute attribute && attribute.value() instanceof Name module) {
      return switch (module.id()) {
        case "sys" -> attribute.attr().equals("exit");
        case "os" -> attribute.attr().equals("_exit") || attribute.attr().equals("abort");
        default -> false;
      };
    }
    return call.func() instanceof Name name
        && (name.id().equals("exit") || name.id().equals("quit"));
  }
}
