package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.JoinedStr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what PEP 701 allowed in the fields of f-strings. Up to Python 3.11 an f-string was cut out
 * of the text as any other string is, before its fields were read.
 */
final class FormattedFields {
  private final byte[] text;
  private final Uses uses;

  /** Takes what is found. */
  interface Uses {
    void add(SyntaxFeature feature, int start, int end);
  }

  /** How a literal is delimited. */
  private record Quotes(byte mark, boolean triple) {
    int width() {
      return triple ? 3 : 1;
    }
  }

  FormattedFields(byte[] text, Uses uses) {
    this.text = text;
    this.uses = uses;
  }

  /** Looks at the fields of an f-string, one literal after the other. */
  void check(JoinedStr string) {
    List<FormattedValue> fields = fields(string);
    int next = 0;
    int i = string.start();
    while (next < fields.size() && i < string.end()) {
      if (text[i] == '#') {
        i = lineEnd(i);
      } else if (!isQuote(text[i])) {
        i++;
      } else {
        Quotes quotes = quotes(i);
        i += quotes.width();
        while (i < string.end() && !closes(i, quotes)) {
          if (next < fields.size() && fields.get(next).start() == i) {
            check(fields.get(next), quotes, 0);
            i = fields.get(next++).end();
          } else {
            // A backslash escapes no brace: f"\{x}" has a field.
            i += text[i] == '\\' && text[i + 1] != '{' ? 2 : 1;
          }
        }
        i += quotes.width();
      }
    }
  }

  private static List<FormattedValue> fields(@Nullable Expression string) {
    List<FormattedValue> fields = new ArrayList<>();
    if (string instanceof JoinedStr joined) {
      for (Expression value : joined.values()) {
        if (value instanceof FormattedValue field) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  /**
   * Looks at a field.
   *
   * @param depth how many format specs it stands in
   */
  private void check(FormattedValue field, Quotes quotes, int depth) {
    if (depth > 1) {
      uses.add(SyntaxFeature.DEEP_FORMAT_SPEC, field.start(), field.end());
    }
    if (depth == 0) {
      quotesInside(field, quotes);
    }
    Expression spec = field.formatSpec();
    int end = spec == null ? field.end() - 1 : spec.start();
    insideExpression(field.start() + 1, end, quotes);
    conversion(field.value().end(), end);
    for (FormattedValue inner : fields(spec)) {
      check(inner, quotes, depth + 1);
    }
  }

  private void quotesInside(FormattedValue field, Quotes quotes) {
    for (int i = field.start(); i < field.end(); i++) {
      if (closes(i, quotes)) {
        uses.add(SyntaxFeature.QUOTES_IN_FSTRING, i, i + quotes.width());
        return;
      }
    }
  }

  private void insideExpression(int start, int end, Quotes quotes) {
    for (int i = start; i < end; i++) {
      if (text[i] == '\\') {
        uses.add(SyntaxFeature.BACKSLASH_IN_FSTRING, i, i + 1);
        return;
      }
    }
    int i = start;
    while (i < end) {
      int next = isQuote(text[i]) ? behindString(i, end) : i + 1;
      // A long string inside a short one may not hold line breaks either.
      int found = text[i] == '#' || quotes.triple ? i : lineEnd(i);
      if (text[i] == '#' || (!quotes.triple && found < Math.min(next, end))) {
        uses.add(SyntaxFeature.LINE_BREAK_IN_FSTRING, found, found + 1);
        return;
      }
      i = next;
    }
  }

  /** The blanks in {@code !r } and {@code ! r}. */
  private void conversion(int valueEnd, int end) {
    int i = valueEnd;
    while (i < end && text[i] != '!') {
      i = text[i] == '#' ? lineEnd(i) : i + 1;
    }
    if (i + 2 < text.length && i < end && (isBlank(text[i + 1]) || isBlank(text[i + 2]))) {
      uses.add(SyntaxFeature.BLANK_AT_CONVERSION, i, i + 1);
    }
  }

  // Text

  private int behindString(int quote, int end) {
    Quotes quotes = quotes(quote);
    int i = quote + quotes.width();
    while (i < end && !closes(i, quotes)) {
      i++;
    }
    return i + quotes.width();
  }

  private Quotes quotes(int i) {
    boolean triple = i + 2 < text.length && text[i + 1] == text[i] && text[i + 2] == text[i];
    return new Quotes(text[i], triple);
  }

  private boolean closes(int i, Quotes quotes) {
    return text[i] == quotes.mark && (!quotes.triple || quotes(i).triple);
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length && text[i] != '\n' && text[i] != '\r') {
      i++;
    }
    return i;
  }

  private static boolean isQuote(byte b) {
    return b == '"' || b == '\'';
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f';
  }
}
