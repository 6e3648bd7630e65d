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
    StringBuilder text = new StringBuilder();
    boolean isKnown = true;
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
      isKnown &= known != null;
      text.append(known);
    }
    return isKnown ? Literal.of(text.toString()) : new TextValue(fields);
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
    if (literal.typeName().equals("bool")) {
      return literal == Literal.TRUE || literal.equals(Literal.of(1)) ? "True" : "False";
    }
    Long whole = literal.typeName().equals("int") ? literal.whole() : null;
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
    String filler = digits.startsWith("0") ? "0" : " ";
    return filler.repeat(Math.max(0, Integer.parseInt(digits) - text.length())) + text;
  }

  /** {@code pattern % values}, with {@code %s}, {@code %d} and {@code %%}. */
  static Value percent(String pattern, Value values, Evaluator at) {
    boolean isTuple =
        values instanceof SequenceValue sequence && sequence.kind() == SequenceValue.Kind.TUPLE;
    List<Value> items = isTuple ? values.items(at) : List.of(values);
    if (items == null) {
      return new TextValue();
    }
    StringBuilder text = new StringBuilder();
    int next = 0;
    int from = 0;
    for (int i = pattern.indexOf('%'); i >= 0; i = pattern.indexOf('%', from)) {
      text.append(pattern, from, i);
      char conversion = i + 1 < pattern.length() ? pattern.charAt(i + 1) : '?';
      boolean isField = (conversion == 's' || conversion == 'd') && next < items.size();
      String known = conversion == '%' ? "%" : isField ? str(items.get(next++)) : null;
      if (known == null) {
        return new TextValue();
      }
      text.append(known);
      from = i + 2;
    }
    text.append(pattern, from, pattern.length());
    return Literal.of(text.toString());
  }

  /** {@code pattern.format(…)}. */
  static Value format(String pattern, CallArguments arguments) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      boolean isDoubled = i + 1 < pattern.length() && pattern.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && isDoubled) {
        text.append(c);
        i += 2;
      } else if (c == '{') {
        int end = pattern.indexOf('}', i);
        String field = end < 0 ? "!" : pattern.substring(i + 1, end);
        String known = field(field, field.isEmpty() ? next++ : -1, arguments);
        if (known == null) {
          return new TextValue();
        }
        text.append(known);
        i = end + 1;
      } else {
        text.append(c);
        i++;
      }
    }
    return Literal.of(text.toString());
  }

  private static @Nullable String field(String field, int position, CallArguments arguments) {
    int colon = field.indexOf(':');
    String name = colon < 0 ? field : field.substring(0, colon);
    String spec = colon < 0 ? "" : field.substring(colon + 1);
    boolean isNumber = !name.isEmpty() && name.length() < 3 && Character.isDigit(name.charAt(0));
    int place = isNumber ? name.charAt(0) - '0' : position;
    Value value =
        place >= 0
                && place < arguments.positional().size()
                && (isNumber ? name.length() == 1 : name.isEmpty())
            ? arguments.positional().get(place)
            : arguments.keyword(name);
    return value == null ? null : format(value, spec, true);
  }
}
