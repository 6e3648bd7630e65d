package dev.dagproof.python.parser;

import org.jspecify.annotations.Nullable;

/**
 * Reads string literals. An f- or t-string is many tokens: its start, the text between its fields,
 * and the tokens of the fields themselves, for which this lexer and {@link Lexer} call each other.
 */
final class StringLexer {
  private static final int FAILED = -1;
  // As deep as CPython lets fields nest in format specs.
  private static final int MAX_SPECS = 3;
  // What may end a string without fields or begin an escape.
  private static final boolean[] SPECIAL = special();

  private final Lexer lexer;
  private final byte[] text;
  private final Tokens tokens;
  // The f-string whose field is being read, and how many format specs are open in it.
  private @Nullable Quotes enclosing;
  private int specs;

  StringLexer(Lexer lexer, byte[] text, Tokens tokens) {
    this.lexer = lexer;
    this.text = text;
    this.tokens = tokens;
  }

  private static boolean[] special() {
    boolean[] special = new boolean[256];
    special['"'] = true;
    special['\''] = true;
    special['\\'] = true;
    special['\n'] = true;
    special['\r'] = true;
    return special;
  }

  /**
   * Whether the letters from {@code start} to the quote at {@code end} are the prefix of a string.
   */
  static boolean isPrefix(byte[] text, int start, int end) {
    int first = text[start] | 0x20;
    if (end - start == 1) {
      return first == 'r' || first == 'b' || first == 'f' || first == 'u' || first == 't';
    }
    if (end - start != 2) {
      return false;
    }
    int second = text[start + 1] | 0x20;
    int other = first == 'r' ? second : first;
    return (first == 'r' || second == 'r') && (other == 'b' || other == 'f' || other == 't');
  }

  /**
   * Adds the tokens of one string.
   *
   * @param start its first character, prefix included
   * @param quote its opening quote
   * @return where lexing goes on
   */
  int string(int start, int quote) {
    boolean raw = false;
    int formatted = 0;
    for (int i = start; i < quote; i++) {
      switch (text[i] | 0x20) {
        case 'r' -> raw = true;
        case 'f' -> formatted = PythonGrammar.FSTRING_START;
        case 't' -> formatted = PythonGrammar.TSTRING_START;
        default -> {}
      }
    }
    Quotes quotes = new Quotes(text[quote], isTriple(quote));
    return formatted == 0
        ? plain(start, quote, quotes)
        : formatted(formatted, start, quote, quotes, raw);
  }

  /** How a string is delimited. */
  private record Quotes(byte mark, boolean triple) {
    int width() {
      return triple ? 3 : 1;
    }
  }

  private boolean isTriple(int quote) {
    return quote + 2 < text.length
        && text[quote + 1] == text[quote]
        && text[quote + 2] == text[quote];
  }

  private boolean closes(int i, Quotes quotes) {
    return text[i] == quotes.mark && (!quotes.triple || isTriple(i));
  }

  private int plain(int start, int quote, Quotes quotes) {
    int i = behindPlain(quote + quotes.width());
    while (i < text.length) {
      byte c = text[i];
      if (c == quotes.mark && closes(i, quotes)) {
        int end = i + quotes.width();
        tokens.add(PythonGrammar.STRING, start, end);
        return end;
      }
      if ((c == '\n' || c == '\r') && !quotes.triple) {
        break;
      }
      i = behindPlain(c == '\\' ? behindEscape(i) : i + 1);
    }
    if (quotes.equals(enclosing)) {
      // These are the f-string's own quotes: a field before them is not closed.
      tokens.addError(quote, quote + quotes.width(), "f-string: expecting '}'");
      return quote + quotes.width();
    }
    String kind = quotes.triple ? "triple-quoted string" : "string";
    int end =
        quotes.triple
            ? lexer.back(text.length, Lexer.lineEnd(text, start))
            : Lexer.lineEnd(text, i);
    tokens.addError(start, end, "unterminated " + kind + " literal");
    return end;
  }

  /** Where the next special byte stands, or the text's end. */
  private int behindPlain(int from) {
    int i = from;
    while (i < text.length && !SPECIAL[text[i] & 0xFF]) {
      i++;
    }
    return i;
  }

  private int formatted(int kind, int start, int quote, Quotes quotes, boolean raw) {
    int first = tokens.size();
    int depth = lexer.depth();
    tokens.add(kind, start, quote + quotes.width());
    Quotes outer = enclosing;
    int outerSpecs = specs;
    enclosing = quotes;
    specs = 0;
    int end = parts(quote + quotes.width(), quotes, raw, false);
    enclosing = outer;
    specs = outerSpecs;
    if (end == FAILED) {
      lexer.resetDepth(depth);
      return giveUp(first, quotes);
    }
    tokens.add(PythonGrammar.FSTRING_END, end, end + quotes.width());
    return end + quotes.width();
  }

  /**
   * Text and fields up to the closing quotes, or in a format spec up to the closing brace.
   *
   * @return the position of that end, or {@link #FAILED} with an error added
   */
  private int parts(int from, Quotes quotes, boolean raw, boolean spec) {
    int start = from;
    int i = from;
    while (i < text.length) {
      byte c = text[i];
      if (c == quotes.mark && closes(i, quotes)) {
        middle(start, i);
        return spec ? failed(i, "f-string: expecting '}'") : i;
      }
      switch (c) {
        case '\n', '\r' -> {
          if (!quotes.triple) {
            return failed(from, "unterminated f-string literal");
          }
          i++;
        }
        case '\\' -> i = behindFormattedEscape(i, raw);
        case '{' -> {
          if (!spec && at(i + 1) == '{') {
            i += 2;
          } else {
            middle(start, i);
            i = field(i, quotes, raw);
            if (i == FAILED) {
              return FAILED;
            }
            start = i;
          }
        }
        case '}' -> {
          if (spec) {
            middle(start, i);
            return i;
          }
          if (at(i + 1) != '}') {
            return failed(i, "f-string: single '}' is not allowed");
          }
          i += 2;
        }
        default -> i++;
      }
    }
    String literal =
        quotes.triple
            ? "unterminated triple-quoted f-string literal"
            : "unterminated f-string literal";
    return failed(Math.min(from, text.length), literal);
  }

  /** Reads {@code {value=!r:spec}} and returns the position behind it. */
  private int field(int brace, Quotes quotes, boolean raw) {
    if (specs == MAX_SPECS) {
      return failed(brace, "f-string: expressions nested too deeply");
    }
    if (!lexer.openField(brace)) {
      return FAILED;
    }
    int i = lexer.field(brace + 1);
    if (tokens.lastKind() == PythonGrammar.ERROR) {
      return FAILED;
    }
    if (at(i) == '!') {
      tokens.add(PythonGrammar.EXCLAMATION, i, i + 1);
      int end = Identifiers.end(text, i + 1);
      if (end > i + 1) {
        tokens.addName(i + 1, end);
      }
      i = lexer.behindBlanks(end);
    }
    if (at(i) == ':') {
      tokens.add(PythonGrammar.COLON, i, i + 1);
      specs++;
      i = parts(i + 1, quotes, raw, true);
      specs--;
      if (i == FAILED) {
        return FAILED;
      }
    }
    if (at(i) != '}') {
      return failed(brace, i >= text.length ? "'{' was never closed" : "f-string: expecting '}'");
    }
    lexer.closeField(i);
    return i + 1;
  }

  private void middle(int start, int end) {
    if (end > start) {
      tokens.add(PythonGrammar.FSTRING_MIDDLE, start, end);
    }
  }

  private int behindEscape(int backslash) {
    return at(backslash + 1) == '\r' && at(backslash + 2) == '\n' ? backslash + 3 : backslash + 2;
  }

  private int behindFormattedEscape(int backslash, boolean raw) {
    int next = at(backslash + 1);
    if (next == '{' || next == '}') {
      return backslash + 1;
    }
    if (!raw && next == 'N' && at(backslash + 2) == '{') {
      int i = backslash + 3;
      while (i < text.length
          && text[i] != '}'
          && text[i] != '\n'
          && text[i] != '"'
          && text[i] != '\'') {
        i++;
      }
      return at(i) == '}' ? i + 1 : i;
    }
    return behindEscape(backslash);
  }

  private int failed(int position, String message) {
    int at = Math.min(position, text.length);
    tokens.addError(at, Math.min(at + 1, text.length), message);
    return FAILED;
  }

  /**
   * Makes one ERROR of a broken string, and leaves it at its closing quotes if it is a long one
   * that has them, else at the end of the line on which it begins.
   */
  private int giveUp(int first, Quotes quotes) {
    int start = tokens.start(first);
    int error = tokens.size() - 1;
    int position = tokens.start(error);
    String message = tokens.message(error);
    int next = quotes.triple ? behindQuotes(position, quotes) : FAILED;
    if (next == FAILED) {
      int read =
          quotes.triple ? text.length : Math.max(Lexer.lineEnd(text, start), tokens.end(error));
      next = lexer.back(read, Lexer.lineEnd(text, start));
    }
    // Those of its fields may reach beyond its quotes, where the lexer goes on.
    tokens.dropCommentsFrom(start);
    tokens.dropFrom(first);
    tokens.addError(position < next ? position : start, next, message);
    return next;
  }

  private int behindQuotes(int from, Quotes quotes) {
    for (int i = from; i < text.length; i++) {
      if (closes(i, quotes)) {
        return i + quotes.width();
      }
    }
    return FAILED;
  }

  private int at(int i) {
    return i < text.length ? text[i] : 0;
  }
}
