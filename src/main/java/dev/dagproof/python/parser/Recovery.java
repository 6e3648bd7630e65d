package dev.dagproof.python.parser;

import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/**
 * Goes on behind errors. A broken simple statement costs itself; a broken header too, while the
 * statements of its block are kept as if they stood in the block around it.
 */
final class Recovery {
  private final TokenCursor cursor;
  private final Tokens tokens;
  private final ParseState state;
  private final OperatorStack operators;
  private final SyntaxErrors errors;
  // Up to this token the current line is known to hold no ERROR.
  private int withoutError;
  // The first token of the block of a broken header.
  private int orphans = -1;

  Recovery(TokenCursor cursor, ParseState state, OperatorStack operators) {
    this.cursor = cursor;
    this.tokens = cursor.tokens();
    this.state = state;
    this.operators = operators;
    this.errors = state.errors();
  }

  /** The failure where another kind of token was wanted. */
  SyntaxFailure expected(int kind, RuleSpan rule) {
    passToLexicalError();
    return new Unexpected(cursor).insteadOf(kind, rule);
  }

  /** The failure where no rule of the grammar fits. */
  SyntaxFailure invalid() {
    passToLexicalError();
    return new Unexpected(cursor).failure();
  }

  /** Wrong quotes and brackets further on are the more likely cause, as for CPython. */
  private void passToLexicalError() {
    if (cursor.index() < withoutError) {
      return;
    }
    int token = cursor.index();
    while (!isLogicalLineEnd(tokens.kind(token))) {
      if (tokens.kind(token) == PythonGrammar.ERROR) {
        cursor.seek(token);
        return;
      }
      token++;
    }
    withoutError = token;
  }

  // Before and behind statements

  /** Before each statement of a block, and at its end: passes what no statement begins with. */
  void atStatement(RuleSpan block) {
    unmute(block);
    while (!StatementStart.isPossible(cursor.LA(1))) {
      passStrayLine(block, invalid());
    }
  }

  /** The same in the block of a match statement, which holds nothing but cases. */
  void atCase(RuleSpan block) {
    unmute(block);
    while (!StatementStart.isPossibleCase(cursor.LA(1))) {
      passStrayLine(block, new Unexpected(cursor).insteadOf(PythonGrammar.CASE, block));
    }
  }

  private void unmute(RuleSpan block) {
    int at = cursor.index();
    if (at == orphans) {
      block.resumed = at;
    }
    if (at != block.first && at != block.resumed) {
      errors.unmute();
    }
  }

  private void passStrayLine(RuleSpan block, SyntaxFailure problem) {
    int at = cursor.index();
    boolean inCases = block.getRuleIndex() == PythonGrammar.RULE_cases;
    boolean ownerIsBroken =
        inCases ? at == block.resumed : block.resumed >= 0 && belongsToStatementBefore(at);
    if (!ownerIsBroken) {
      report(problem);
    }
    if (isOnlyIndentation(at)) {
      cursor.consume();
    } else if (StatementStart.isClause(cursor.LA(1))) {
      skipClauseHeader();
      block.resumed = cursor.index();
    } else {
      skipLine();
      block.resumed = cursor.index();
    }
  }

  /** A clause, or the closing bracket of a statement over several lines. */
  private boolean belongsToStatementBefore(int token) {
    int kind = tokens.kind(token);
    return StatementStart.isClause(kind)
        || (kind == PythonGrammar.ERROR && tokens.message(token).startsWith("unmatched"));
  }

  /** An ERROR without width is about the place of the line, which itself can be read. */
  private boolean isOnlyIndentation(int token) {
    return tokens.kind(token) == PythonGrammar.ERROR && tokens.start(token) == tokens.end(token);
  }

  /** Behind a simple statement: one that goes on where it should end is broken after all. */
  void atStatementEnd(RuleSpan line) {
    if (!isStatementEnd(cursor.LA(1))) {
      report(invalid());
      state.dropTo(state.mark() - 1);
      skipStatement(line, cursor.index());
    }
  }

  /** Behind an INDENT where none belongs, unless it is the block of a broken header. */
  void unexpectedIndent(RuleSpan statement) {
    int indent = state.last();
    if (block(statement).resumed == indent) {
      orphans = cursor.index();
    } else {
      report(state.failure(tokens.start(indent), tokens.end(indent), "unexpected indent"));
    }
    errors.mute();
  }

  /** Behind that block: further clauses of a broken header may follow. */
  void endUnexpectedBlock(RuleSpan statement) {
    block(statement).resumed = cursor.index();
  }

  // Errors inside

  /** Leaves a simple statement behind. */
  void leaveSimple(RecognitionException problem, RuleSpan statement) {
    drop(problem, statement);
    skipStatement(statement, statement.first);
  }

  /** Leaves the rest of a line behind, whose statements so far are complete. */
  void leaveLine(RecognitionException problem, RuleSpan line) {
    report(failure(problem));
    skipLine();
    block(line).resumed = cursor.index();
  }

  /** Leaves a compound statement, or one clause of it, behind. */
  void leaveClause(RecognitionException problem, RuleSpan clause) {
    drop(problem, clause);
    if (cursor.index() == clause.first || !isLineEnd(cursor.index() - 1)) {
      skipLine();
    }
    block(clause).resumed = cursor.index();
  }

  private void drop(RecognitionException problem, RuleSpan rule) {
    report(failure(problem));
    state.dropTo(rule.mark);
    operators.dropTo(rule);
  }

  private SyntaxFailure failure(RecognitionException problem) {
    return problem instanceof SyntaxFailure own ? own : invalid();
  }

  private void report(SyntaxFailure failure) {
    errors.report(failure);
    if (cursor.LA(1) == PythonGrammar.ERROR) {
      errors.mute();
    }
  }

  /** The block that a part of a statement stands in. */
  private static RuleSpan block(RuleSpan part) {
    RuleSpan rule = part;
    while (rule.getRuleIndex() != PythonGrammar.RULE_statements
        && rule.getRuleIndex() != PythonGrammar.RULE_cases) {
      rule = (RuleSpan) rule.getParent();
    }
    return rule;
  }

  // Skipping

  /** Skips to the end of a simple statement, no bracket being open at the first token. */
  private void skipStatement(RuleSpan rule, int first) {
    int depth = 0;
    for (int token = first; token < cursor.index(); token++) {
      depth += bracket(tokens.kind(token));
    }
    while (!isStatementEnd(cursor.LA(1)) || (depth > 0 && cursor.LA(1) == PythonGrammar.SEMI)) {
      depth += bracket(cursor.LA(1));
      cursor.consume();
    }
    if (cursor.LA(1) == PythonGrammar.NEWLINE) {
      block(rule).resumed = cursor.index() + 1;
    }
  }

  /** Skips to behind the colon of a clause, and behind the NEWLINE if that is what follows. */
  private void skipClauseHeader() {
    int depth = 0;
    while (!isLogicalLineEnd(cursor.LA(1))) {
      int kind = cursor.LA(1);
      depth += bracket(kind);
      cursor.consume();
      if (kind == PythonGrammar.COLON && depth == 0) {
        break;
      }
    }
    if (cursor.LA(1) == PythonGrammar.NEWLINE) {
      cursor.consume();
    }
  }

  /** Skips to behind the next NEWLINE. */
  private void skipLine() {
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

  private static int bracket(int kind) {
    return switch (kind) {
      case PythonGrammar.LPAR, PythonGrammar.LSQB, PythonGrammar.LBRACE, PythonGrammar.WITH_LPAR ->
          1;
      case PythonGrammar.RPAR, PythonGrammar.RSQB, PythonGrammar.RBRACE -> -1;
      default -> 0;
    };
  }

  private static boolean isStatementEnd(int kind) {
    return switch (kind) {
      case PythonGrammar.SEMI, PythonGrammar.NEWLINE, PythonGrammar.DEDENT, Token.EOF -> true;
      default -> false;
    };
  }

  private static boolean isLogicalLineEnd(int kind) {
    return switch (kind) {
      case PythonGrammar.NEWLINE, PythonGrammar.INDENT, PythonGrammar.DEDENT, Token.EOF -> true;
      default -> false;
    };
  }

  private boolean isLineEnd(int token) {
    int kind = tokens.kind(token);
    return kind == PythonGrammar.NEWLINE || kind == PythonGrammar.DEDENT;
  }
}
