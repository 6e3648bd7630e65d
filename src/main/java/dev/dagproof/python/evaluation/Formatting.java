package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.JoinedStr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts values into text: f-strings, {@code format} and {@code %}. */
final class Formatting {
  private Formatting() {}

  static Value of(JoinedStr joined, Evaluator at) {
    KnownText text = new KnownText();
    List<Value> fields = new ArrayList<>();
    for (Expression part : joined.values()) {
      String known;
      if (part instanceof FormattedValue field) {
        Value value = at.evaluate(field.value());
        fields.add(value);
        Expression spec = field.formatSpec();
        Value format = spec == null ? Literal.of("") : at.evaluate(spec);
        known = format(value, format.text(), field.conversion() < 0 || field.conversion() == 's');
      } else {
        known = at.evaluate(part).text();
      }
      text.append(known);
    }
    return text.value(fields);
  }

  /** What {@code str(value)} gives; null if that is not known. */
  static @Nullable String str(Value value) {
    if (!(value instanceof Literal literal)) {
      return null;
    }
    String text = literal.text();
    if (text != null) {
      return text;
    }
    if (literal.isNone()) {
      return "None";
    }
    Long whole = literal.whole();
    if (whole != null && literal.typeName().equals("bool")) {
      return whole == 1 ? "True" : "False";
    }
    return whole == null ? null : Long.toString(whole);
  }

  private static @Nullable String format(Value value, @Nullable String spec, boolean isPlain) {
    String text = str(value);
    if (text == null || spec == null || !isPlain) {
      return null;
    }
    return spec.isEmpty() ? text : padded(text, spec, value.text() == null);
  }

  /** {@code 02d}, {@code 3}, {@code 03}: what ids are made with. */
  private static @Nullable String padded(String text, String spec, boolean isNumber) {
    String digits = spec.endsWith("d") && isNumber ? spec.substring(0, spec.length() - 1) : spec;
    if (digits.isEmpty()) {
      return text;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return null;
      }
    }
    if (!isNumber || digits.length() > 3) {
      return null;
    }
    if (text.startsWith("-")) {
      return null;
    }
    String filler = digits.startsWith("0") ? "0" : " ";
    return filler.repeat(Math.max(0, Integer.parseInt(digits) - text.length())) + text;
  }

  /** {@code pattern % values}, with {@code %s}, {@code %d}, {@code %03d} and {@code %%}. */
  static Value percent(String pattern, Value values, Evaluator at) {
    boolean isTuple =
        values instanceof SequenceValue sequence && sequence.kind() == SequenceValue.Kind.TUPLE;
    List<Value> items = isTuple ? values.items(at) : List.of(values);
    if (items == null) {
      return new TextValue();
    }
    KnownText text = new KnownText();
    int next = 0;
    int from = 0;
    int i = pattern.indexOf('%');
    while (i >= 0 && text.isKnown()) {
      text.append(pattern.substring(from, i));
      int end = i + 1;
      while (end < pattern.length() && Character.isDigit(pattern.charAt(end))) {
        end++;
      }
      char conversion = end < pattern.length() ? pattern.charAt(end) : '?';
      String width = pattern.substring(i + 1, end);
      if (conversion == '%') {
        text.append("%");
      } else {
        text.append(next < items.size() ? converted(items.get(next++), width, conversion) : null);
      }
      from = end + 1;
      i = pattern.indexOf('%', from);
    }
    text.append(text.isKnown() ? pattern.substring(from) : null);
    return text.value(List.of());
  }

  private static @Nullable String converted(Value value, String width, char conversion) {
    if (conversion == 'd') {
      Long whole = value instanceof Literal literal ? literal.whole() : null;
      return whole == null ? null : padded(Long.toString(whole), width, true);
    }
    return conversion == 's' && width.isEmpty() ? str(value) : null;
  }

  /** {@code pattern.format(…)}. */
  static Value format(String pattern, CallArguments arguments) {
    KnownText text = new KnownText();
    int next = 0;
    int i = 0;
    while (i < pattern.length() && text.isKnown()) {
      char c = pattern.charAt(i);
      boolean isDoubled = i + 1 < pattern.length() && pattern.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && isDoubled) {
        text.append(String.valueOf(c));
        i += 2;
      } else if (c == '{') {
        int end = pattern.indexOf('}', i);
        String field = end < 0 ? "!" : pattern.substring(i + 1, end);
        boolean isNumbered = field.isEmpty() || field.startsWith(":");
        text.append(field(field, isNumbered ? next++ : -1, arguments));
        i = end + 1;
      } else {
        int end = i + 1;
        while (end < pattern.length() && pattern.charAt(end) != '{' && pattern.charAt(end) != '}') {
          end++;
        }
        text.append(pattern.substring(i, end));
        i = end;
      }
    }
    return text.value(List.of());
  }

  private static @Nullable String field(String field, int position, CallArguments arguments) {
    int colon = field.indexOf(':');
    String name = colon < 0 ? field : field.substring(0, colon);
    String spec = colon < 0 ? "" : field.substring(colon + 1);
    boolean isDigit = name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) <= '9';
    int place = isDigit ? name.charAt(0) - '0' : position;
    Value value =
        place < 0
            ? arguments.keyword(name)
            : place < arguments.positional().size() ? arguments.positional().get(place) : null;
    return value == null ? null : format(value, spec, true);
  }
}
