package dev.dagproof.python.parser;

import dev.dagproof.python.source.SourceFile;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/**
 * Cuts UTF-8 text into tokens in one pass: lines and indentation, brackets, operators and names.
 * Strings and numbers have lexers of their own. What is not Python becomes an ERROR token with a
 * message, and lexing goes on behind it.
 */
final class Lexer {
  private static final int MAX_BRACKETS = 200;
  private static final int MAX_RESTARTS = 100;

  private final byte[] text;
  private final int length;
  private final Tokens tokens;
  private final Indentation indentation;
  private final StringLexer strings;
  private final byte[] brackets = new byte[MAX_BRACKETS];
  private final int[] bracketStarts = new int[MAX_BRACKETS];
  private int depth;
  private int pos;
  private boolean lineStart = true;
  private int restarts;

  private Lexer(SourceFile source) {
    text = source.bytes();
    length = text.length;
    tokens = new Tokens(length);
    indentation = new Indentation(text, tokens);
    strings = new StringLexer(this, text, tokens);
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
      if (lineStart && depth == 0) {
        lineStart = false;
        pos = indentation.line(pos);
      }
      skipBlanks();
      if (pos < length) {
        token();
      } else if (depth > 0 && restarts < MAX_RESTARTS) {
        restartBehindUnclosedBracket();
      } else {
        break;
      }
    }
    if (tokens.size() > 0 && !isLineEnd(tokens.lastKind())) {
      tokens.add(PythonGrammar.NEWLINE, length, length);
    }
    indentation.end(length);
    tokens.add(Token.EOF, length, length);
  }

  private static boolean isLineEnd(int kind) {
    return kind == PythonGrammar.NEWLINE || kind == PythonGrammar.DEDENT;
  }

  /**
   * A bracket that is never closed would swallow the rest of the file: only its own line is given
   * up.
   */
  private void restartBehindUnclosedBracket() {
    restarts++;
    int open = bracketStarts[0];
    int token = tokens.size() - 1;
    while (tokens.start(token) > open) {
      token--;
    }
    tokens.truncate(token);
    tokens.addError(open, open + 1, "'" + (char) brackets[0] + "' was never closed");
    depth = 0;
    pos = open;
    while (pos < length && text[pos] != '\n' && text[pos] != '\r') {
      pos++;
    }
  }

  /** Passes blanks, comments and continued lines; inside brackets newlines too. */
  private void skipBlanks() {
    while (pos < length) {
      switch (text[pos]) {
        case ' ', '\t', '\f' -> pos++;
        case '#' -> {
          int start = pos;
          while (pos < length && text[pos] != '\n' && text[pos] != '\r') {
            pos++;
          }
          tokens.addComment(start, pos);
        }
        case '\n', '\r' -> {
          if (depth == 0) {
            return;
          }
          pos++;
        }
        case '\\' -> {
          if (!continuedLine()) {
            return;
          }
        }
        default -> {
          return;
        }
      }
    }
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
      case '(', '[', '{' -> open(c);
      case ')', ']', '}' -> close(c);
      case '"', '\'' -> pos = strings.string(pos, pos);
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
    if (!isLineEnd(tokens.lastKind()) && tokens.lastKind() != PythonGrammar.INDENT) {
      tokens.add(PythonGrammar.NEWLINE, start, start + 1);
    }
    lineStart = true;
  }

  private void open(byte bracket) {
    int kind =
        switch (bracket) {
          case '(' -> PythonGrammar.LPAR;
          case '[' -> PythonGrammar.LSQB;
          default -> PythonGrammar.LBRACE;
        };
    if (depth == MAX_BRACKETS) {
      giveUpLine("too many nested parentheses");
      return;
    }
    brackets[depth] = bracket;
    bracketStarts[depth] = pos;
    depth++;
    operator(kind, 1);
  }

  /** Where nothing sensible can follow, the rest of the bracketed text is one error. */
  private void giveUpLine(String message) {
    int start = pos;
    depth = 0;
    while (pos < length && text[pos] != '\n' && text[pos] != '\r') {
      pos++;
    }
    tokens.addError(start, pos, message);
  }

  private void close(byte bracket) {
    int start = pos++;
    if (depth == 0) {
      tokens.addError(start, pos, "unmatched '" + (char) bracket + "'");
      return;
    }
    byte opened = brackets[--depth];
    boolean matches = bracket == (opened == '(' ? ')' : opened + 2);
    if (!matches) {
      String message =
          "closing parenthesis '" + (char) bracket + "' does not match opening parenthesis '";
      tokens.addError(start, pos, message + (char) opened + "'");
      return;
    }
    int kind =
        switch (bracket) {
          case ')' -> PythonGrammar.RPAR;
          case ']' -> PythonGrammar.RSQB;
          default -> PythonGrammar.RBRACE;
        };
    tokens.add(kind, start, pos);
  }

  private void nameOrString() {
    int start = pos;
    int end = Identifiers.end(text, start);
    if (end < length
        && (text[end] == '"' || text[end] == '\'')
        && StringLexer.isPrefix(text, start, end)) {
      pos = strings.string(start, end);
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
    }
  }

  private void invalidCharacter() {
    int start = pos;
    int codePoint = Utf8.codePointAt(text, pos);
    pos += Utf8.width(codePoint);
    String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    String number = "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    boolean printable = !Character.isISOControl(codePoint) && Character.isDefined(codePoint);
    String message =
        printable
            ? "invalid character '" + Character.toString(codePoint) + "' (" + number + ")"
            : "invalid non-printable character " + number;
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
    int own = depth;
    while (true) {
      skipBlanks();
      if (pos >= length) {
        return length;
      }
      if (depth == own) {
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

  /** Puts the brace of a replacement field on the bracket stack. */
  boolean openField(int position) {
    if (depth == MAX_BRACKETS) {
      return false;
    }
    brackets[depth] = '{';
    bracketStarts[depth] = position;
    depth++;
    tokens.add(PythonGrammar.LBRACE, position, position + 1);
    return true;
  }

  /** Takes it off again. */
  void closeField(int position) {
    depth--;
    tokens.add(PythonGrammar.RBRACE, position, position + 1);
  }

  int depth() {
    return depth;
  }

  void resetDepth(int to) {
    depth = to;
  }
}
