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
  private final Words words;
  private final Indentation indentation;
  private final StringLexer strings;
  private Brackets brackets;
  // The first token of the statement that is being read.
  private int statement;
  // Quotes or brackets do not match: nothing tells where the open ones end.
  private boolean lost;
  // A newline was passed inside brackets: what follows may show that they are never closed.
  private boolean lineInBrackets;
  private long mayReread;

  private Lexer(SourceFile source) {
    this.source = source;
    text = source.bytes();
    length = text.length;
    mayReread = MAX_REREADS * length;
    tokens = new Tokens(text);
    words = tokens.words();
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
    int pos = beginLine(0);
    while (true) {
      pos = behindBlanks(pos);
      if (pos < length) {
        pos = goOn(pos);
      } else if (brackets.depth() > 0) {
        pos = leaveUnclosedBrackets(pos);
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

  /** Reads a token, and more if it shows that the statement is broken. */
  private int goOn(int start) {
    int end = token(start);
    if (lost) {
      lost = false;
      lineInBrackets = false;
      return brackets.depth() > 0 ? goOnBehind(endOfBrokenStatement(end)) : end;
    }
    if (lineInBrackets) {
      lineInBrackets = false;
      if (Keywords.beginStatement(tokens.lastKind(), text, end)) {
        return leaveUnclosedBrackets(start);
      }
    }
    return end;
  }

  private static boolean isLineEnd(int kind) {
    return kind == PythonGrammar.NEWLINE
        || kind == PythonGrammar.DEDENT
        || kind == PythonGrammar.INDENT;
  }

  private static boolean isNewline(byte c) {
    return c == '\n' || c == '\r';
  }

  /** Where the line that goes on here ends: at its newline or the text's end. */
  static int lineEnd(byte[] text, int from) {
    int i = Math.min(from, text.length);
    while (i < text.length && !isNewline(text[i])) {
      i++;
    }
    return i;
  }

  // Broken statements

  /** Brackets that are never closed would swallow the rest of the file: their statement is left. */
  private int leaveUnclosedBrackets(int pos) {
    Brackets unclosed = brackets;
    int outermost = unclosed.outermost();
    int end = endOfBrokenStatement(back(pos, tokens.start(outermost)));
    // Of several, CPython names the innermost.
    int bracket = tokens.start(unclosed.innermostBefore(end));
    tokens.dropFrom(outermost);
    tokens.addError(bracket, bracket + 1, "'" + (char) text[bracket] + "' was never closed");
    return goOnBehind(end);
  }

  private int endOfBrokenStatement(int from) {
    tokens.dropCommentsFrom(from);
    brackets = new Brackets(source, tokens);
    int end =
        new BrokenStatement(tokens.kind(statement), this, text, tokens, indentation).end(from);
    tokens.dropCommentsFrom(end);
    return end;
  }

  private int goOnBehind(int lineEnd) {
    lost = false;
    lineInBrackets = false;
    int pos = indentation.measure(lineEnd);
    if (pos < length) {
      tokens.add(PythonGrammar.NEWLINE, lineEnd, lineEnd + 1);
      beginStatement(pos);
    }
    return pos;
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
    int pos = behindBlanks(from);
    while (pos < length && !isNewline(text[pos])) {
      pos = token(pos);
      brackets.keep(0);
      pos = behindBlanks(pos);
    }
    return pos;
  }

  private int beginLine(int start) {
    int pos = indentation.measure(start);
    beginStatement(pos);
    return pos;
  }

  private void beginStatement(int pos) {
    if (pos < length) {
      indentation.change(pos);
    }
    statement = tokens.size();
  }

  // Blanks

  /** Passes blanks, comments and continued lines; inside brackets newlines too. */
  int behindBlanks(int from) {
    // Most tokens stand behind nothing or one space.
    int next = from < length && text[from] == ' ' ? from + 1 : from;
    if (next < length && text[next] > ' ' && text[next] != '#' && text[next] != '\\') {
      return next;
    }
    return behindLongBlanks(next);
  }

  private int behindLongBlanks(int from) {
    int pos = from;
    while (pos < length) {
      switch (text[pos]) {
        case ' ', '\t', '\f' -> pos++;
        case '#' -> {
          int end = lineEnd(text, pos);
          tokens.addComment(pos, end);
          pos = end;
        }
        case '\n', '\r' -> {
          if (brackets.depth() == 0) {
            return pos;
          }
          lineInBrackets = true;
          pos++;
        }
        case '\\' -> {
          int end = behindContinuation(text, pos, tokens);
          if (end == pos) {
            return pos;
          }
          pos = end;
        }
        default -> {
          return pos;
        }
      }
    }
    return pos;
  }

  /** Where the next line begins; at the backslash itself if it continues none. */
  static int behindContinuation(byte[] text, int backslash, Tokens tokens) {
    int next = backslash + 1;
    if (next == text.length || !isNewline(text[next])) {
      return backslash;
    }
    boolean two = text[next] == '\r' && next + 1 < text.length && text[next + 1] == '\n';
    next += two ? 2 : 1;
    if (next == text.length) {
      tokens.addError(backslash, backslash + 1, "unexpected EOF after line continuation character");
    }
    return next;
  }

  /** Reads the one token that begins here, where no blank stands, and returns its end. */
  private int token(int start) {
    byte c = text[start];
    if (Identifiers.startsName(c)) {
      return nameOrString(start);
    }
    return switch (c) {
      case '\n', '\r' -> newline(start);
      case '(', '[', '{' -> open(start);
      case ')', ']', '}' -> close(start);
      case '"', '\'' -> string(start, start);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          NumberLexer.number(text, start, tokens);
      case '.' ->
          start + 1 < length && text[start + 1] >= '0' && text[start + 1] <= '9'
              ? NumberLexer.number(text, start, tokens)
              : Operators.read(text, start, tokens);
      case '\\' -> strayBackslash(start);
      default -> {
        int end = Operators.read(text, start, tokens);
        yield end == start ? invalidCharacter(start) : end;
      }
    };
  }

  private int strayBackslash(int start) {
    tokens.addError(start, start + 1, "unexpected character after line continuation character");
    return start + 1;
  }

  private int newline(int start) {
    if (!isLineEnd(tokens.lastKind())) {
      tokens.add(PythonGrammar.NEWLINE, start, start + 1);
    }
    return beginLine(start + 1);
  }

  private int open(int start) {
    lost |= !brackets.open(start);
    return start + 1;
  }

  private int close(int start) {
    if (brackets.depth() == 0) {
      tokens.addError(start, start + 1, "unmatched '" + (char) text[start] + "'");
    } else {
      lost |= !brackets.close(start);
    }
    return start + 1;
  }

  private int string(int start, int quote) {
    int end = strings.string(start, quote);
    lost |= tokens.lastKind() == PythonGrammar.ERROR;
    return end;
  }

  private int nameOrString(int start) {
    int end = start;
    long key = 0;
    while (end < length) {
      int character = Identifiers.character(text[end]);
      if (character == 0) {
        break;
      }
      key = Words.key(key, character);
      end++;
    }
    if (end < length) {
      byte next = text[end];
      if (next < 0) {
        return foreignName(start);
      }
      if ((next == '"' || next == '\'') && StringLexer.isPrefix(text, start, end)) {
        return string(start, end);
      }
    }
    word(words.tag(key, start, end), start, end);
    return end;
  }

  /** A name with other than ASCII characters in it, or one behind which no name can go on. */
  private int foreignName(int start) {
    int end = Identifiers.end(text, start);
    if (end == start) {
      return invalidCharacter(start);
    }
    word(words.tag(start, end), start, end);
    return end;
  }

  private void word(int tag, int start, int end) {
    int kind = Words.kind(tag);
    if (kind == PythonGrammar.IN && tokens.lastKind() == PythonGrammar.NOT) {
      tokens.replaceLast(PythonGrammar.NOT_IN, end);
    } else if (kind == PythonGrammar.NOT && tokens.lastKind() == PythonGrammar.IS) {
      tokens.replaceLast(PythonGrammar.IS_NOT, end);
    } else {
      tokens.add(tag, start, end);
      if (Keywords.needDecision(kind)) {
        tokens.noteUndecided();
      }
    }
  }

  private int invalidCharacter(int start) {
    int end = CodePoints.end(text, start);
    String message = Identifiers.problem(CodePoints.at(text, start));
    tokens.addError(start, end, message);
    return end;
  }

  /**
   * Reads the tokens of an f-string's replacement field up to the character that ends its
   * expression: {@code !}, {@code :} or {@code }} outside of brackets of its own.
   *
   * @param start behind the field's opening brace, which is already on the bracket stack
   * @return the position of that character; the text's end if the field is never closed
   */
  int field(int start) {
    int own = brackets.depth();
    int pos = start;
    while (true) {
      pos = behindBlanks(pos);
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
      pos = token(pos);
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
