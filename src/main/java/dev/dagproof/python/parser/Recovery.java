package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Statement;
import java.util.List;
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
  // Where parsing was taken up again behind what is broken; its block and clauses may follow.
  private int resumed = -1;
  // Behind the statements on the line of a clause that was passed.
  private int behindClause = -1;
  // The first token of the block in which a header has no block; further clauses may follow.
  private int withoutBody = -1;

  Recovery(TokenCursor cursor, ParseState state, OperatorStack operators) {
    this.cursor = cursor;
    this.tokens = cursor.tokens();
    this.state = state;
    this.operators = operators;
    this.errors = state.errors();
  }

  /** The failure where another kind of token was wanted. */
  SyntaxFailure expected(int kind) {
    passToLexicalError();
    return new Unexpected(cursor).insteadOf(kind, state.rules());
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
  void atStatement() {
    unmute();
    while (!StatementStart.isPossible(cursor.ahead())) {
      passStrayLine(invalid());
    }
  }

  /** The same in the block of a match statement, which holds nothing but cases. */
  void atCase() {
    unmute();
    while (!StatementStart.isPossibleCase(cursor.ahead())) {
      passStrayLine(new Unexpected(cursor).insteadOf(PythonGrammar.CASE, state.rules()));
    }
  }

  private void unmute() {
    int at = cursor.index();
    if (at == behindClause) {
      resumed = at;
    }
    if (at != state.first() && at != resumed) {
      errors.unmute();
    }
  }

  private void passStrayLine(SyntaxFailure problem) {
    int at = cursor.index();
    if (!isPartOfBroken(at)) {
      report(problem);
    }
    if (isOnlyIndentation(at)) {
      cursor.consume();
    } else if (StatementStart.isClause(cursor.ahead())) {
      skipClauseHeader();
      resumed = cursor.index();
    } else {
      skipLine();
      resumed = cursor.index();
    }
  }

  private boolean isPartOfBroken(int token) {
    if (token == resumed) {
      return state.rules().isIn(PythonGrammar.RULE_cases) || continuesStatement(token);
    }
    boolean isClause = StatementStart.isClause(tokens.kind(token));
    boolean headerBefore = isClause && state.first() == withoutBody;
    if (headerBefore) {
      withoutBody = -1;
    }
    return headerBefore;
  }

  /** A clause, or the closing bracket of a statement over several lines. */
  private boolean continuesStatement(int token) {
    if (tokens.kind(token) != PythonGrammar.ERROR) {
      return StatementStart.isClause(tokens.kind(token));
    }
    int start = tokens.start(token);
    return start < state.text().length && ")]}".indexOf(state.text()[start]) >= 0;
  }

  /** An ERROR without width is about the place of the line, which itself can be read. */
  private boolean isOnlyIndentation(int token) {
    return tokens.kind(token) == PythonGrammar.ERROR && tokens.start(token) == tokens.end(token);
  }

  /** Behind a simple statement: one that goes on where it should end is broken after all. */
  void atStatementEnd() {
    if (!isStatementEnd(cursor.ahead())) {
      report(invalid());
      if (state.pop() instanceof Statement broken) {
        errors.forgetRejected(broken.start());
      }
      skipStatement(cursor.index());
    }
  }

  /** Behind an INDENT where none belongs, unless it is the block of a broken header. */
  void unexpectedIndent() {
    int indent = state.last();
    if (resumed == indent) {
      resumed = cursor.index();
    } else {
      report(state.failure(tokens.start(indent), tokens.end(indent), "unexpected indent"));
    }
    errors.mute();
  }

  /** Behind that block: further clauses of a broken header may follow. */
  void endUnexpectedBlock() {
    resumed = cursor.index();
  }

  // Errors inside

  /** Leaves a simple statement behind. */
  void leaveSimple(RecognitionException problem) {
    drop(problem);
    skipStatement(state.first());
  }

  /** Leaves the rest of a line behind, whose statements so far are complete. */
  void leaveLine(RecognitionException problem) {
    report(failure(problem));
    skipLine();
    resumed = cursor.index();
  }

  /** Leaves a compound statement, or one clause of it, behind. */
  void leaveClause(RecognitionException problem) {
    drop(problem);
    if (cursor.index() == state.first()) {
      skipLine();
    } else if (state.kind(state.last()) == PythonGrammar.INDENT) {
      skipBlock();
    } else if (!isLineEnd(state.last())) {
      skipLine();
    } else {
      withoutBody = firstOfBlock();
    }
    resumed = cursor.index();
  }

  /** Leaves a clause behind that is nothing but a block, an empty one now. */
  void leaveBlock(RecognitionException problem) {
    leaveClause(problem);
    state.leave(List.of());
  }

  private int firstOfBlock() {
    OpenRules rules = state.rules();
    int statements = rules.depthOf(PythonGrammar.RULE_statements);
    return rules.firstAt(Math.max(statements, rules.depthOf(PythonGrammar.RULE_cases)));
  }

  private void drop(RecognitionException problem) {
    errors.forgetRejected(state.start());
    report(failure(problem));
    state.dropParts();
    operators.clear();
  }

  private SyntaxFailure failure(RecognitionException problem) {
    return problem instanceof SyntaxFailure own ? own : invalid();
  }

  private void report(SyntaxFailure failure) {
    errors.report(failure);
    if (cursor.ahead() == PythonGrammar.ERROR) {
      errors.mute();
    }
  }

  // Skipping

  /** Skips to the end of a simple statement, no bracket being open at the first token. */
  private void skipStatement(int first) {
    int depth = 0;
    for (int token = first; token < cursor.index(); token++) {
      depth += bracket(tokens.kind(token));
    }
    while (!isStatementEnd(cursor.ahead()) || (depth > 0 && cursor.ahead() == PythonGrammar.SEMI)) {
      depth += bracket(cursor.ahead());
      cursor.consume();
    }
    if (cursor.ahead() == PythonGrammar.NEWLINE) {
      resumed = cursor.index() + 1;
    }
  }

  /** Skips to behind the colon of a clause, and behind the NEWLINE if that is what follows. */
  private void skipClauseHeader() {
    int depth = 0;
    while (!isLogicalLineEnd(cursor.ahead())) {
      int kind = cursor.ahead();
      depth += bracket(kind);
      cursor.consume();
      if (kind == PythonGrammar.COLON && depth == 0) {
        break;
      }
    }
    if (cursor.ahead() == PythonGrammar.NEWLINE) {
      cursor.consume();
    } else {
      behindClause = behindLine();
    }
  }

  /** The number of the token behind the NEWLINE of this line. */
  private int behindLine() {
    int token = cursor.index();
    while (!isLogicalLineEnd(tokens.kind(token))) {
      token++;
    }
    return token + 1;
  }

  /** Skips to behind the end of a block that may not be read, too many rules being open. */
  private void skipBlock() {
    for (int open = 1; open > 0; ) {
      open += cursor.ahead() == PythonGrammar.INDENT ? 1 : 0;
      open -= cursor.ahead() == PythonGrammar.DEDENT ? 1 : 0;
      cursor.consume();
    }
  }

  /** Skips to behind the next NEWLINE. */
  private void skipLine() {
    while (true) {
      switch (cursor.ahead()) {
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
