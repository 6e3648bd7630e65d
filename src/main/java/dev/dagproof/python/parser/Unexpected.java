package dev.dagproof.python.parser;

import dev.dagproof.python.source.SourceFile;
import org.antlr.v4.runtime.Token;

/** What to say of the next token, which fits nowhere: what was expected, and what stands there. */
final class Unexpected {
  private static final int MAX_SHOWN = 20;

  private final TokenCursor cursor;
  private final Tokens tokens;
  private final SourceFile source;

  Unexpected(TokenCursor cursor) {
    this.cursor = cursor;
    tokens = cursor.tokens();
    source = cursor.source();
  }

  /** A token of this kind was expected, in the innermost of these rules. */
  SyntaxFailure insteadOf(int kind, OpenRules rules) {
    boolean says =
        switch (cursor.LA(1)) {
          case PythonGrammar.ERROR -> true;
          case PythonGrammar.ASSIGN -> kind == PythonGrammar.COLON;
          default -> false;
        };
    String expected = says ? "" : expected(kind, rules);
    return expected.isEmpty() ? failure() : cursor.failure(expected);
  }

  private String expected(int kind, OpenRules rules) {
    return switch (kind) {
      case PythonGrammar.INDENT -> "expected an indented block" + behindHeader(rules);
      case PythonGrammar.NAME ->
          rules.isIn(PythonGrammar.RULE_conversion)
              ? "f-string: missing conversion character"
              : expectedName();
      case PythonGrammar.ELSE -> "expected 'else' after 'if' expression" + foundInstead();
      case PythonGrammar.COLON -> "expected ':'" + foundInstead();
      case PythonGrammar.LPAR -> "expected '('" + foundInstead();
      case PythonGrammar.IMPORT -> "expected 'import'" + foundInstead();
      case PythonGrammar.IN -> "expected 'in'" + foundInstead();
      case PythonGrammar.CASE -> "expected 'case'" + foundInstead();
      default -> "";
    };
  }

  private String expectedName() {
    String missing = cursor.index() > 0 ? missingExpression(cursor.index()) : "";
    return missing.isEmpty() ? "invalid syntax: expected a name" + foundInstead() : missing;
  }

  /** The rule is a block, that around it the statement or clause whose header was read. */
  private String behindHeader(OpenRules rules) {
    int header = rules.firstAround();
    return " after '" + text(header) + "' on line " + source.line(tokens.start(header));
  }

  private String foundInstead() {
    return cursor.LA(1) == PythonGrammar.NEWLINE ? "" : ", found " + found(cursor.index());
  }

  /** Nothing particular was expected. */
  SyntaxFailure failure() {
    int token = cursor.index();
    int before = token - 1;
    boolean sideBySide =
        token > 0 && endsOperand(tokens.kind(before)) && beginsOperand(tokens.kind(token));
    if (sideBySide && isOpening(tokens.kind(opening(token)))) {
      int operand = isAtom(tokens.kind(before)) ? before : opening(before);
      String problem = "invalid syntax. Perhaps you forgot a comma before " + found(token) + "?";
      return new SyntaxFailure(tokens.start(operand), tokens.end(token), problem);
    }
    if (sideBySide && beginsLine(before) && (isWord("print", before) || isWord("exec", before))) {
      String name = text(before);
      return cursor.failure(
          "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?");
    }
    return cursor.failure(message(token));
  }

  private String message(int token) {
    return switch (tokens.kind(token)) {
      case PythonGrammar.ERROR -> tokens.message(token);
      case PythonGrammar.ASSIGN -> misplacedAssign(token);
      case PythonGrammar.FOR ->
          isOpening(tokens.kind(opening(token)))
              ? "did you forget parentheses around the comprehension target?"
              : generic(token);
      case PythonGrammar.FROM ->
          isInImport(token) ? "Did you mean to use 'from ... import ...' instead?" : generic(token);
      default -> generic(token);
    };
  }

  private boolean isInImport(int token) {
    int before = opening(token);
    return tokens.kind(before) == PythonGrammar.IMPORT
        || tokens.kind(before + 1) == PythonGrammar.IMPORT;
  }

  private String misplacedAssign(int token) {
    int stars = token > 2 ? tokens.kind(token - 2) : PythonGrammar.NEWLINE;
    if (stars == PythonGrammar.STAR || stars == PythonGrammar.DOUBLESTAR) {
      int opening = opening(token);
      if (opening > 1 && tokens.kind(opening - 2) == PythonGrammar.DEF) {
        return (stars == PythonGrammar.STAR ? "var-positional" : "var-keyword")
            + " argument cannot have default value";
      }
    }
    return token > 0 && endsOperand(tokens.kind(token - 1))
        ? "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
        : generic(token);
  }

  private String generic(int token) {
    String missing = token > 0 ? missingExpression(token) : "";
    if (!missing.isEmpty()) {
      return missing;
    }
    if (tokens.kind(token) == PythonGrammar.FSTRING_MIDDLE && isBareLambda(token)) {
      return "f-string: lambda expressions are not allowed without parentheses";
    }
    if (beginsField(token)) {
      return "f-string: valid expression required before " + found(token);
    }
    String owner = beginsLine(token) ? owner(tokens.kind(token)) : "";
    return owner.isEmpty()
        ? "invalid syntax: unexpected " + found(token)
        : found(token) + " must match " + owner + " here";
  }

  /** What should stand between the token before and this one; empty if that is not known. */
  private String missingExpression(int token) {
    int kind = tokens.kind(token);
    boolean ends = isClosing(kind) || kind == PythonGrammar.COMMA;
    return switch (tokens.kind(token - 1)) {
      case PythonGrammar.IMPORT ->
          kind == PythonGrammar.NEWLINE ? "expected one or more names after 'import'" : "";
      case PythonGrammar.ASSIGN -> ends ? missingValue(opening(token)) : "";
      case PythonGrammar.COLON ->
          ends && tokens.kind(opening(token)) == PythonGrammar.LBRACE
              ? "expression expected after dictionary key and ':'"
              : "";
      default -> "";
    };
  }

  /** What is missing behind the equals sign of a parameter or an argument. */
  private String missingValue(int opening) {
    if (tokens.kind(opening) != PythonGrammar.LPAR) {
      return "";
    }
    boolean parameters = opening > 1 && tokens.kind(opening - 2) == PythonGrammar.DEF;
    return parameters ? "expected default value expression" : "expected argument value expression";
  }

  /** What a clause belongs to. */
  private static String owner(int kind) {
    return switch (kind) {
      case PythonGrammar.ELIF -> "an if-statement";
      case PythonGrammar.ELSE -> "a valid statement";
      case PythonGrammar.EXCEPT, PythonGrammar.FINALLY -> "a try-statement";
      case PythonGrammar.CASE -> "a match-statement";
      default -> "";
    };
  }

  /** The colon before is the lambda's, but was taken for that of a format spec. */
  private boolean isBareLambda(int spec) {
    int i = spec - 1;
    while (i > 0 && tokens.kind(i) != PythonGrammar.LAMBDA && !isOpening(tokens.kind(i))) {
      i--;
    }
    return tokens.kind(i) == PythonGrammar.LAMBDA;
  }

  /** What stands directly behind the opening brace of a replacement field. */
  private boolean beginsField(int token) {
    return token > 1
        && tokens.kind(token - 1) == PythonGrammar.LBRACE
        && switch (tokens.kind(token - 2)) {
          case PythonGrammar.FSTRING_START,
              PythonGrammar.TSTRING_START,
              PythonGrammar.FSTRING_MIDDLE ->
              true;
          default -> false;
        };
  }

  // Tokens in words

  private String found(int token) {
    return switch (tokens.kind(token)) {
      case Token.EOF -> "end of file";
      case PythonGrammar.NEWLINE -> "end of line";
      case PythonGrammar.INDENT -> "indent";
      case PythonGrammar.DEDENT -> "end of block";
      case PythonGrammar.STRING, PythonGrammar.FSTRING_START, PythonGrammar.TSTRING_START ->
          "string";
      case PythonGrammar.FSTRING_MIDDLE, PythonGrammar.FSTRING_END -> "end of expression";
      default -> {
        String text = text(token);
        yield text.length() > MAX_SHOWN
            ? "'" + text.substring(0, MAX_SHOWN) + "…'"
            : "'" + text + "'";
      }
    };
  }

  private String text(int token) {
    return source.text(tokens.start(token), tokens.end(token));
  }

  private boolean isWord(String word, int token) {
    return tokens.end(token) - tokens.start(token) == word.length() && text(token).equals(word);
  }

  private boolean beginsLine(int token) {
    return token == 0 || isStatementEnd(tokens.kind(token - 1));
  }

  /**
   * The innermost bracket that is open before this token, or the token that ends the statement
   * before.
   */
  private int opening(int token) {
    int depth = 0;
    int i = token - 1;
    while (i > 0 && !isStatementEnd(tokens.kind(i))) {
      if (isClosing(tokens.kind(i))) {
        depth++;
      } else if (isOpening(tokens.kind(i)) && --depth < 0) {
        return i;
      }
      i--;
    }
    return i;
  }

  private static boolean isStatementEnd(int kind) {
    return switch (kind) {
      case PythonGrammar.NEWLINE, PythonGrammar.SEMI, PythonGrammar.INDENT, PythonGrammar.DEDENT ->
          true;
      default -> false;
    };
  }

  private static boolean isOpening(int kind) {
    return switch (kind) {
      case PythonGrammar.LPAR, PythonGrammar.LSQB, PythonGrammar.LBRACE -> true;
      default -> false;
    };
  }

  private static boolean isClosing(int kind) {
    return switch (kind) {
      case PythonGrammar.RPAR, PythonGrammar.RSQB, PythonGrammar.RBRACE -> true;
      default -> false;
    };
  }

  private static boolean endsOperand(int kind) {
    return isClosing(kind) || isAtom(kind);
  }

  private static boolean beginsOperand(int kind) {
    return switch (kind) {
      case PythonGrammar.FSTRING_START, PythonGrammar.TSTRING_START, PythonGrammar.LBRACE -> true;
      default -> isAtom(kind);
    };
  }

  private static boolean isAtom(int kind) {
    return switch (kind) {
      case PythonGrammar.NAME,
          PythonGrammar.NUMBER,
          PythonGrammar.STRING,
          PythonGrammar.TRUE,
          PythonGrammar.FALSE,
          PythonGrammar.NONE ->
          true;
      default -> false;
    };
  }
}
