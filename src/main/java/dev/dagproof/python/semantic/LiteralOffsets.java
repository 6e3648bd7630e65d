package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.ast.TokenTable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Says where the characters of a string literal's value stand in the source: behind escapes, in raw
 * strings, in several literals side by side, between the fields of an f-string.
 */
public final class LiteralOffsets {
  private final SyntaxTree tree;
  private final byte[] text;
  private final Constant constant;
  private final String value;
  private int[] starts;
  private int[] ends;
  private int size;

  private LiteralOffsets(SyntaxTree tree, Constant constant, String value) {
    this.tree = tree;
    this.text = tree.source().bytes();
    this.constant = constant;
    this.value = value;
    this.starts = new int[value.length() + 1];
    this.ends = new int[value.length() + 1];
  }

  /**
   * The byte offsets at which each char of a text literal's value begins, and behind these the ones
   * at which each ends. Where they cannot be told, all are the literal's own.
   *
   * @param string the f-string that the literal is a piece of; null if it stands for itself
   */
  public static int[] of(SyntaxTree tree, Constant constant, @Nullable JoinedStr string) {
    String value = constant.value() instanceof ConstantValue.Str str ? str.value() : "";
    LiteralOffsets literal = new LiteralOffsets(tree, constant, value);
    if (string == null) {
      literal.addLiterals();
    } else {
      literal.addPieces(string);
    }
    return literal.result();
  }

  private int[] result() {
    int count = value.length();
    int[] both = new int[2 * count];
    if (size == count) {
      System.arraycopy(starts, 0, both, 0, count);
      System.arraycopy(ends, 0, both, count, count);
    } else {
      Arrays.fill(both, 0, count, constant.start());
      Arrays.fill(both, count, 2 * count, constant.end());
    }
    return both;
  }

  // Tokens

  private void addLiterals() {
    TokenTable tokens = tree.tokens();
    int last = tokens.firstAt(constant.end());
    for (int token = tokens.firstAt(constant.start()); token < last; token++) {
      if (tokens.end(token) > tokens.start(token)) {
        addLiteral(tokens.start(token), tokens.end(token));
      }
    }
  }

  /** Adds a literal with its prefix and quotes. */
  private void addLiteral(int start, int end) {
    int quote = quote(start, end);
    int width = quoteWidth(quote, end);
    addContent(quote + width, end - width, isRaw(start, quote), false);
  }

  /** The pieces of an f-string, with the literals that stand beside it. */
  private void addPieces(JoinedStr string) {
    TokenTable tokens = tree.tokens();
    int last = tokens.firstAt(string.end());
    int token = tokens.firstAt(string.start());
    boolean inside = false;
    boolean raw = false;
    int width = 0;
    while (token < last) {
      int start = tokens.start(token);
      int stop = tokens.end(token);
      FormattedValue field = fieldAt(string, start);
      if (field != null) {
        token = tokens.firstAt(field.end());
        continue;
      }
      boolean isMine = start >= constant.start() && stop <= constant.end() && stop > start;
      if (inside) {
        inside = !(stop - start == width && isQuotes(start, stop));
        if (inside && isMine) {
          addContent(start, stop, raw, true);
        }
      } else if (isFormatted(start, stop)) {
        inside = true;
        int quote = quote(start, stop);
        raw = isRaw(start, quote);
        width = stop - quote;
      } else if (isMine) {
        addLiteral(start, stop);
      }
      token++;
    }
  }

  private static @Nullable FormattedValue fieldAt(JoinedStr string, int start) {
    for (Expression value : string.values()) {
      if (value instanceof FormattedValue field && field.start() <= start && start < field.end()) {
        return field;
      }
    }
    return null;
  }

  private boolean isQuotes(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] != '"' && text[i] != '\'') {
        return false;
      }
    }
    return true;
  }

  private boolean isFormatted(int start, int end) {
    for (int i = start; i < quote(start, end); i++) {
      int letter = text[i] | 0x20;
      if (letter == 'f' || letter == 't') {
        return true;
      }
    }
    return false;
  }

  private boolean isRaw(int start, int quote) {
    for (int i = start; i < quote; i++) {
      if ((text[i] | 0x20) == 'r') {
        return true;
      }
    }
    return false;
  }

  private int quote(int start, int end) {
    int i = start;
    while (i < end && text[i] != '"' && text[i] != '\'') {
      i++;
    }
    return i;
  }

  private int quoteWidth(int quote, int end) {
    boolean triple =
        end - quote >= 6 && text[quote + 1] == text[quote] && text[quote + 2] == text[quote];
    return triple ? 3 : 1;
  }

  // Content

  private void add(int offset) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2 + 1);
      ends = Arrays.copyOf(ends, size * 2 + 1);
    }
    starts[size++] = offset;
  }

  private void addContent(int start, int end, boolean raw, boolean formatted) {
    int i = start;
    while (i < end) {
      int before = size;
      byte c = text[i];
      if (c == '\\' && !raw) {
        i = addEscape(i, end);
      } else if (c == '\r') {
        add(i);
        i += i + 1 < end && text[i + 1] == '\n' ? 2 : 1;
      } else if (formatted && (c == '{' || c == '}')) {
        add(i);
        i += i + 1 < end && text[i + 1] == c ? 2 : 1;
      } else {
        i = addCharacter(i, end);
      }
      Arrays.fill(ends, before, size, i);
    }
  }

  /** One character of UTF-8; those of four bytes are two chars. */
  private int addCharacter(int i, int end) {
    int lead = text[i] & 0xFF;
    int width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    add(i);
    if (width == 4) {
      add(i);
    }
    return Math.min(i + width, end);
  }

  /** Adds the character that an escape stands for, if any, and returns what is behind it. */
  private int addEscape(int i, int end) {
    int c = i + 1 < end ? text[i + 1] : 0;
    if (c == '\n') {
      return i + 2;
    }
    if (c == '\r') {
      return i + 2 < end && text[i + 2] == '\n' ? i + 3 : i + 2;
    }
    if (c == 'U' || c == 'N') {
      addCodePoint(i);
    } else {
      add(i);
    }
    return i + escapeWidth(i, c, end);
  }

  private int escapeWidth(int i, int c, int end) {
    return switch (c) {
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int next = i + 1;
        while (next < end && next < i + 4 && text[next] >= '0' && text[next] <= '7') {
          next++;
        }
        yield next - i;
      }
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      case 'N' -> {
        int close = i;
        while (close < end && text[close] != '}') {
          close++;
        }
        yield close + 1 - i;
      }
      case '\\', '\'', '"', 'a', 'b', 'f', 'n', 'r', 't', 'v' -> 2;
      // An unknown escape stands for itself.
      default -> 1;
    };
  }

  private void addCodePoint(int offset) {
    boolean two = size < value.length() && Character.isHighSurrogate(value.charAt(size));
    add(offset);
    if (two) {
      add(offset);
    }
  }
}
