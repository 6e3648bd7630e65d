package dev.dagproof.python.parser;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of the generated parser: the builders that the grammar calls, and the little that
 * a parser needs which never predicts, keeps no parse tree and recovers per statement. The build
 * takes the rest of ANTLR's run time out of the generated code.
 */
abstract class GrammarSupport extends Parser {
  final StatementBuilder statements;
  final ImportBuilder imports;
  final CompoundBuilder compound;
  final DefinitionBuilder definitions;
  final ExpressionBuilder expressions;
  final DisplayBuilder displays;
  final OperatorStack operators;
  final ParameterBuilder parameters;
  final PatternBuilder patterns;
  final LiteralBuilder strings;
  final Recovery recovery;

  private final TokenCursor cursor;
  private final ParseState state;

  GrammarSupport(TokenStream input) {
    super(input);
    cursor = (TokenCursor) input;
    state = new ParseState(cursor);
    strings = new LiteralBuilder(state);
    ArgumentBuilder arguments = new ArgumentBuilder(state);
    expressions = new ExpressionBuilder(state, strings, arguments);
    displays = new DisplayBuilder(state);
    operators = new OperatorStack(state);
    parameters = new ParameterBuilder(state);
    statements = new StatementBuilder(state);
    imports = new ImportBuilder(state);
    compound = new CompoundBuilder(state);
    definitions = new DefinitionBuilder(state, arguments);
    patterns = new PatternBuilder(state, strings);
    recovery = new Recovery(cursor, state, operators);
  }

  ParseState state() {
    return state;
  }

  // What the grammar calls

  /** Leaves null for a part that is not there. */
  void absent() {
    state.push(null);
  }

  /** Leaves null if the rule has read nothing. */
  void orAbsent() {
    if (state.waiting() == 0) {
      absent();
    }
  }

  /** Leaves an empty list if the rule has read nothing. */
  void orEmpty() {
    if (state.waiting() == 0) {
      list();
    }
  }

  /** Leaves the identifier that the token read last is. */
  void name() {
    state.push(state.name(state.last()));
  }

  /** Leaves all parts of the rule as one list. */
  void list() {
    state.leave(state.parts(0));
  }

  // What the generated code calls

  final void enterRule(int rule) {
    if (state.rules().areTooMany()) {
      throw state.failureAhead("too many nested expressions or blocks");
    }
    state.enter(rule);
  }

  @Override
  public final void exitRule() {
    state.rules().exit();
  }

  /** The kind of the next token. */
  final int ahead() {
    return cursor.ahead();
  }

  @Override
  public final @Nullable Token match(int kind) {
    if (cursor.ahead() != kind) {
      throw recovery.expected(kind);
    }
    cursor.consume();
    return null;
  }

  @Override
  public final @Nullable Token consume() {
    cursor.consume();
    return null;
  }

  /** The failure where nothing begins with the next token; the statement around it recovers. */
  final SyntaxFailure noAlternative() {
    return recovery.invalid();
  }
}
