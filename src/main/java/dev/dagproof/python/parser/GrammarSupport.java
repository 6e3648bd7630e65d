package dev.dagproof.python.parser;

import java.util.ArrayList;
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
  /** Deeper than this a text is refused; CPython gives up at a similar depth. */
  private static final int MAX_DEPTH = 6000;

  final StatementBuilder statements;
  final ExpressionBuilder expressions;
  final DisplayBuilder displays;
  final OperatorStack operators;
  final ParameterBuilder parameters;
  final PatternBuilder patterns;
  final LiteralBuilder strings;

  private final TokenCursor cursor;
  private final Tokens tokens;
  private final ParseState state;
  private final List<SyntaxError> errors = new ArrayList<>();
  // After an error nothing more is said until a statement is read in full.
  private boolean recovering;
  private int depth;

  GrammarSupport(TokenStream input) {
    super(input);
    cursor = (TokenCursor) input;
    tokens = cursor.tokens();
    state = new ParseState(cursor);
    strings = new LiteralBuilder(state);
    expressions = new ExpressionBuilder(state, strings);
    displays = new DisplayBuilder(state);
    operators = new OperatorStack(state);
    parameters = new ParameterBuilder(state);
    patterns = new PatternBuilder(state, strings);
    statements = new StatementBuilder(state);
    setErrorHandler(new FailAtOnce());
  }

  ParseState state() {
    return state;
  }

  List<SyntaxError> errors() {
    return errors;
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

  // Statements and recovery

  /**
   * Before each statement of a block, and at the block's end: passes what no statement begins with.
   */
  void atStatement() {
    while (!StatementStart.isPossible(cursor.LA(1))) {
      report(unexpected(StatementStart.problem(cursor.LA(1))));
      skipStatement();
    }
  }

  /**
   * An INDENT where none belongs; behind a broken header its block is read as if it stood there
   * alone.
   */
  void unexpectedIndent() {
    if (!recovering) {
      int indent = state.last();
      report(state.failure(tokens.start(indent), tokens.end(indent), "unexpected indent"));
    }
  }

  /** Leaves a broken statement behind, with the statements of its block that were already read. */
  void recover(RecognitionException problem, RuleSpan statement) {
    SyntaxFailure failure =
        problem instanceof SyntaxFailure own ? own : unexpected("invalid syntax");
    report(failure);
    state.dropTo(statement.mark);
    operators.dropTo(statement);
    if (cursor.index() == statement.first || !isLineEnd(cursor.index() - 1)) {
      skipStatement();
    }
  }

  private boolean isLineEnd(int token) {
    int kind = tokens.kind(token);
    return kind == PythonGrammar.NEWLINE || kind == PythonGrammar.DEDENT;
  }

  private void report(SyntaxFailure failure) {
    if (!recovering) {
      errors.add(
          new SyntaxError(
              failure.start(), failure.end(), failure.problem(), SyntaxError.Stage.PARSE));
    }
    recovering = true;
  }

  /**
   * Skips to behind the next NEWLINE; a block that follows is then read by the rule for unexpected
   * indents.
   */
  private void skipStatement() {
    while (true) {
      switch (cursor.LA(1)) {
        case Token.EOF, PythonGrammar.DEDENT -> {
          return;
        }
        case PythonGrammar.NEWLINE -> {
          cursor.consume();
          return;
        }
        default -> cursor.consume();
      }
    }
  }

  /** The failure for the next token: the lexer's word on it, if it had one. */
  private SyntaxFailure unexpected(String problem) {
    int token = cursor.index();
    String message = tokens.kind(token) == PythonGrammar.ERROR ? tokens.message(token) : problem;
    return state.failure(tokens.start(token), tokens.end(token), message);
  }

  // ANTLR's run time, reduced

  @Override
  public final @Nullable Token match(int kind) {
    if (cursor.LA(1) != kind) {
      throw unexpected(StatementStart.expected(kind));
    }
    if (kind == PythonGrammar.NEWLINE) {
      recovering = false;
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
    RuleSpan span = (RuleSpan) context;
    span.first = cursor.index();
    span.mark = state.mark();
    operators.enter(span);
    _ctx = context;
    if (++depth > MAX_DEPTH) {
      throw unexpected("too many nested expressions or blocks");
    }
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
      throw unexpected("invalid syntax");
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
