package dev.dagproof.python.parser;

import dev.dagproof.python.source.SourceFile;
import org.antlr.v4.runtime.Token;

/**
 * Cuts UTF-8 text into tokens in one pass: lines and indentation, brackets, operators and names.
 * Strings and numbers have lexers of their own. What is not Python becomes an ERROR token with a
 * message, and lexing goes on behind it.
 */
final class Lexer {
  // How often the whole text may be read again behind errors: no text takes quadratic time.
  private static final long MAX_REREADS = 8;

  private final SourceFile source;
  private final byte[] text;
  private final int length;
  private final Tokens tokens;
  private final Indentation indentation;
  private final StringLexer strings;
  private Brackets brackets;
  private int pos;
  private boolean lineStart = true;
  // The first token of the statement that is being read.
  private int statement;
  // Quotes or brackets do not match: nothing tells where the open ones end.
  private boolean lost;
  private long mayReread;

  private Lexer(SourceFile source) {
    this.source = source;
    text = source.bytes();
    length = text.length;
    mayReread = MAX_REREADS * length;
    tokens = new Tokens(length);
    indentation = new Indentation(text, tokens);
    strings = new StringLexer(this, text, tokens);
    brackets = new Brackets(source, tokens);
  }

  /** All tokens of the file, NEWLINE and EOF at the end. */
  static Tokens tokens(SourceFile source) {
    Lexer lexer = new Lexer(source);
    lexer.file();
    SoftKeywords.decide(lexer.tokens);
    return lexer.tokens;
  }

  private void file() {
    while (true) {
      if (lineStart && brackets.depth() == 0) {
        lineStart = false;
        pos = indentation.measure(pos);
        beginStatement();
      }
      boolean lineInBrackets = skipBlanks();
      if (pos >= length && brackets.depth() == 0) {
        break;
      }
      if (pos >= length || (lineInBrackets && Keywords.beginStatement(text, pos))) {
        leaveUnclosedBrackets();
      } else {
        lost = false;
        token();
        if (lost && brackets.depth() > 0) {
          goOnBehind(endOfBrokenStatement(pos));
        }
      }
    }
    if (tokens.size() > 0 && !isLineEnd(tokens.lastKind())) {
      tokens.add(PythonGrammar.NEWLINE, length, length);
    }
    indentation.end(length);
    tokens.add(Token.EOF, length, length);
  }

  private static boolean isLineEnd(int kind) {
    return kind == PythonGrammar.NEWLINE
        || kind == PythonGrammar.DEDENT
        || kind == PythonGrammar.INDENT;
  }

  private static boolean isNewline(byte c) {
    return c == '\n' || c == '\r';
  }

  // Broken statements

  /** Brackets that are never closed would swallow the rest of the file: their statement is left. */
  private void leaveUnclosedBrackets() {
    Brackets unclosed = brackets;
    int outermost = unclosed.outermost();
    int end = endOfBrokenStatement(back(pos, tokens.start(outermost)));
    // Of several, CPython names the innermost.
    int bracket = tokens.start(unclosed.innermostBefore(end));
    tokens.dropFrom(outermost);
    tokens.addError(bracket, bracket + 1, "'" + (char) text[bracket] + "' was never closed");
    goOnBehind(end);
  }

  private int endOfBrokenStatement(int from) {
    tokens.dropCommentsFrom(from);
    brackets = new Brackets(source, tokens);
    int end =
        new BrokenStatement(tokens.kind(statement), this, text, tokens, indentation).end(from);
    tokens.dropCommentsFrom(end);
    return end;
  }

  private void goOnBehind(int lineEnd) {
    pos = indentation.measure(lineEnd);
    if (pos < length) {
      tokens.add(PythonGrammar.NEWLINE, lineEnd, lineEnd + 1);
      beginStatement();
    }
  }

  /**
   * Where to go on when the text between was read for nothing: at {@code to}, or, when that has
   * happened too often, at {@code from}.
   */
  int back(int from, int to) {
    mayReread -= from - to;
    return mayReread < 0 ? from : to;
  }

  /** Reads the rest of a line, with brackets that mean nothing, and returns its end. */
  int readLine(int from) {
    pos = from;
    skipBlanks();
    while (pos < length && !isNewline(text[pos])) {
      token();
      brackets.keep(0);
      skipBlanks();
    }
    return pos;
  }

  private void beginStatement() {
    if (pos < length) {
      indentation.change(pos);
    }
    statement = tokens.size();
  }

  // Blanks

  /**
   * Passes blanks, comments and continued lines; inside brackets newlines too.
   *
   * @return whether a newline was passed inside brackets
   */
  private boolean skipBlanks() {
    boolean newline = false;
    while (pos < length) {
      switch (text[pos]) {
        case ' ', '\t', '\f' -> pos++;
        case '#' -> {
          int start = pos;
          while (pos < length && !isNewline(text[pos])) {
            pos++;
          }
          tokens.addComment(start, pos);
        }
        case '\n', '\r' -> {
          if (brackets.depth() == 0) {
            return newline;
          }
          newline = true;
          pos++;
        }
        case '\\' -> {
          if (!continuedLine()) {
            return newline;
          }
        }
        default -> {
          return newline;
        }
      }
    }
    return newline;
  }

  private boolean continuedLine() {
    int next = pos + 1;
    if (next < length && text[next] == '\r') {
      next++;
      if (next < length && text[next] == '\n') {
        next++;
      }
    } else if (next < length && text[next] == '\n') {
      next++;
    } else {
      return false;
    }
    if (next == length) {
      tokens.addError(pos, pos + 1, "unexpected EOF after line continuation character");
    }
    pos = next;
    return true;
  }

  /** Reads the one token that begins at {@code pos}, where no blank stands. */
  private void token() {
    int start = pos;
    byte c = text[pos];
    switch (c) {
      case '\n', '\r' -> newline();
      case '(', '[', '{' -> open();
      case ')', ']', '}' -> close();
      case '"', '\'' -> string(pos, pos);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          pos = NumberLexer.number(text, pos, tokens);
      case '.' -> {
        if (pos + 1 < length && text[pos + 1] >= '0' && text[pos + 1] <= '9') {
          pos = NumberLexer.number(text, pos, tokens);
        } else if (pos + 2 < length && text[pos + 1] == '.' && text[pos + 2] == '.') {
          operator(PythonGrammar.ELLIPSIS, 3);
        } else {
          operator(PythonGrammar.DOT, 1);
        }
      }
      case '\\' -> {
        pos++;
        tokens.addError(start, pos, "unexpected character after line continuation character");
      }
      default -> {
        if (Identifiers.startsName(c)) {
          nameOrString();
        } else {
          int before = tokens.size();
          pos = Operators.read(text, pos, tokens);
          if (tokens.size() == before) {
            invalidCharacter();
          }
        }
      }
    }
  }

  private void operator(int kind, int width) {
    tokens.add(kind, pos, pos + width);
    pos += width;
  }

  private void newline() {
    int start = pos++;
    if (text[start] == '\r' && pos < length && text[pos] == '\n') {
      pos++;
    }
    if (!isLineEnd(tokens.lastKind())) {
      tokens.add(PythonGrammar.NEWLINE, start, start + 1);
    }
    lineStart = true;
  }

  private void open() {
    lost |= !brackets.open(pos++);
  }

  private void close() {
    int start = pos++;
    if (brackets.depth() == 0) {
      tokens.addError(start, pos, "unmatched '" + (char) text[start] + "'");
    } else {
      lost |= !brackets.close(start);
    }
  }

  private void string(int start, int quote) {
    pos = strings.string(start, quote);
    lost |= tokens.lastKind() == PythonGrammar.ERROR;
  }

  private void nameOrString() {
    int start = pos;
    int end = Identifiers.end(text, start);
    if (end < length
        && (text[end] == '"' || text[end] == '\'')
        && StringLexer.isPrefix(text, start, end)) {
      string(start, end);
      return;
    }
    pos = end;
    if (end == start) {
      invalidCharacter();
      return;
    }
    int kind = Keywords.kind(text, start, end);
    if (kind == PythonGrammar.IN && tokens.lastKind() == PythonGrammar.NOT) {
      tokens.replaceLast(PythonGrammar.NOT_IN, end);
    } else if (kind == PythonGrammar.NOT && tokens.lastKind() == PythonGrammar.IS) {
      tokens.replaceLast(PythonGrammar.IS_NOT, end);
    } else {
      tokens.add(kind, start, end);
      if (Keywords.needDecision(kind)) {
        tokens.noteUndecided();
      }
    }
  }

  private void invalidCharacter() {
    int start = pos;
    pos = CodePoints.end(text, start);
    String message = Identifiers.problem(CodePoints.at(text, start));
    tokens.addError(start, pos, message);
  }

  /**
   * Reads the tokens of an f-string's replacement field up to the character that ends its
   * expression: {@code !}, {@code :} or {@code }} outside of brackets of its own.
   *
   * @param start behind the field's opening brace, which is already on the bracket stack
   * @return the position of that character; the text's end if the field is never closed
   */
  int field(int start) {
    pos = start;
    int own = brackets.depth();
    while (true) {
      skipBlanks();
      if (pos >= length) {
        return length;
      }
      if (brackets.depth() == own) {
        byte c = text[pos];
        boolean conversion = c == '!' && !(pos + 1 < length && text[pos + 1] == '=');
        if (conversion || c == ':' || c == '}') {
          return pos;
        }
      }
      token();
      if (tokens.lastKind() == PythonGrammar.ERROR) {
        return pos;
      }
    }
  }

  /** Puts the brace of a replacement field among the brackets; false if it is one too many. */
  boolean openField(int position) {
    return brackets.open(position);
  }

  /** Takes it off again. */
  void closeField(int position) {
    brackets.close(position);
  }

  /** How many brackets are open. */
  int depth() {
    return brackets.depth();
  }

  /** Leaves broken fields: as many brackets are open as before them. */
  void resetDepth(int to) {
    brackets.keep(to);
  }
}
