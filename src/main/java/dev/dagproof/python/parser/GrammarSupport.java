package dev.dagproof.python.parser;

import java.util.List;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of the generated parser: ANTLR's run time without what a parser that never
 * predicts, keeps no parse tree and recovers per statement has no use for; and the builders that
 * the grammar calls.
 */
abstract class GrammarSupport extends Parser {
  /** How many rules may be open: enough for an expression or an elif chain of 6,000 levels. */
  private static final int MAX_DEPTH = 12_000;

  final StatementBuilder statements;
  final CompoundBuilder compound;
  final ExpressionBuilder expressions;
  final DisplayBuilder displays;
  final OperatorStack operators;
  final ParameterBuilder parameters;
  final PatternBuilder patterns;
  final LiteralBuilder strings;
  final Recovery recovery;

  private final TokenCursor cursor;
  private final ParseState state;
  private int depth;

  GrammarSupport(TokenStream input) {
    super(input);
    cursor = (TokenCursor) input;
    state = new ParseState(cursor);
    strings = new LiteralBuilder(state);
    expressions = new ExpressionBuilder(state, strings);
    displays = new DisplayBuilder(state);
    operators = new OperatorStack(state);
    parameters = new ParameterBuilder(state);
    statements = new StatementBuilder(state);
    compound = new CompoundBuilder(state);
    patterns = new PatternBuilder(state, strings, expressions);
    recovery = new Recovery(cursor, state, operators);
    setErrorHandler(new FailAtOnce());
  }

  ParseState state() {
    return state;
  }

  // What the grammar calls

  void push(RuleSpan rule) {
    state.push(rule.found());
  }

  void push(Object node) {
    state.push(node);
  }

  <T> List<T> taken(RuleSpan rule) {
    return state.taken(rule);
  }

  /** The identifier read last. */
  String name() {
    return state.name(state.last());
  }

  // ANTLR's run time, reduced

  @Override
  public final @Nullable Token match(int kind) {
    if (cursor.LA(1) != kind) {
      throw recovery.expected(kind, (RuleSpan) _ctx);
    }
    cursor.consume();
    return null;
  }

  @Override
  public final @Nullable Token consume() {
    cursor.consume();
    return null;
  }

  @Override
  public final void enterRule(ParserRuleContext context, int invokingState, int rule) {
    if (depth == MAX_DEPTH) {
      throw state.failureAhead("too many nested expressions or blocks");
    }
    depth++;
    RuleSpan span = (RuleSpan) context;
    span.first = cursor.index();
    span.mark = state.mark();
    _ctx = context;
  }

  @Override
  public final void enterOuterAlt(ParserRuleContext context, int alternative) {}

  @Override
  public final void exitRule() {
    _ctx = (ParserRuleContext) _ctx.parent;
    depth--;
  }

  /** Fails at the first token that does not fit; the statement around it recovers. */
  private final class FailAtOnce implements ANTLRErrorStrategy {
    @Override
    public void reset(Parser recognizer) {}

    @Override
    public Token recoverInline(Parser recognizer) {
      throw recovery.invalid();
    }

    @Override
    public void recover(Parser recognizer, RecognitionException e) {
      throw e;
    }

    @Override
    public void sync(Parser recognizer) {}

    @Override
    public boolean inErrorRecoveryMode(Parser recognizer) {
      return false;
    }

    @Override
    public void reportMatch(Parser recognizer) {}

    @Override
    public void reportError(Parser recognizer, RecognitionException e) {}
  }
}
