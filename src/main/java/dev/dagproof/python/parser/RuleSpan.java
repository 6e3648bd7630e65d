package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Expression;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * What the parser knows while it is in a rule of the grammar: where the rule began, and the
 * expression it found.
 */
class RuleSpan extends ParserRuleContext {
  /** The number of the rule's first token. */
  int first;

  /** How high the node stack stood when the rule began: what is above belongs to it. */
  int mark;

  /** The expression that the rule stands for, once it is read. */
  @Nullable Expression result;

  RuleSpan(@Nullable ParserRuleContext parent, int invokingState) {
    super(parent, invokingState);
  }

  /** The expression of a rule that has been read. */
  Expression found() {
    Expression e = result;
    if (e == null) {
      throw new IllegalStateException("the rule left no expression");
    }
    return e;
  }

  /** The expression of an optional part of a rule; null where that part is absent. */
  static @Nullable Expression optional(@Nullable RuleSpan part) {
    return part == null ? null : part.result;
  }
}
