package dev.dagproof.python.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.Interpolation;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.TemplateStr;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds numbers, strings, f-strings and t-strings. Literals that stand side by side become one
 * node, as in CPython.
 */
final class LiteralBuilder {
  private final ParseState state;

  LiteralBuilder(ParseState state) {
    this.state = state;
  }

  /** The number that the token read last is. */
  Constant number() {
    int token = state.last();
    int start = state.tokenStart(token);
    int end = state.tokenEnd(token);
    String digits = new String(state.text(), start, end - start, ISO_8859_1);
    ConstantValue value = Numbers.value(digits);
    if (value == null) {
      throw state.failure(
          start, end, "Exceeds the limit (4300 digits) for integer string conversion");
    }
    return new Constant(state.nextIndex(), start, end, value);
  }

  // Pieces, which wait on the stack

  /** A string without fields. */
  void literal() {
    int token = state.last();
    int start = state.tokenStart(token);
    int end = state.tokenEnd(token);
    byte[] text = state.text();
    boolean raw = false;
    boolean bytes = false;
    int quote = start;
    while (text[quote] != '"' && text[quote] != '\'') {
      int letter = text[quote] | 0x20;
      raw |= letter == 'r';
      bytes |= letter == 'b';
      quote++;
    }
    int width = quoteWidth(quote, end);
    StringDecoder decoder = new StringDecoder(text, raw, bytes, state);
    String value = decoder.decode(quote + width, end - width);
    state.push(
        new Constant(
            state.nextIndex(),
            start,
            end,
            bytes ? new ConstantValue.Bytes(value) : new ConstantValue.Str(value)));
  }

  private int quoteWidth(int quote, int end) {
    byte[] text = state.text();
    boolean triple =
        end - quote >= 6 && text[quote + 1] == text[quote] && text[quote + 2] == text[quote];
    return triple ? 3 : 1;
  }

  /** Text between the fields of an f-string, or of a format spec. */
  void middle() {
    int start = state.tokenStart(state.last());
    int end = state.tokenEnd(state.last());
    String value =
        new StringDecoder(state.text(), isRaw(), false, state).decodeFormatted(start, end);
    state.push(new Constant(state.nextIndex(), start, end, new ConstantValue.Str(value)));
  }

  private boolean isRaw() {
    if (state.rules().isIn(PythonGrammar.RULE_format_spec, 1)) {
      // CPython takes no heed of the prefix there.
      return false;
    }
    int token = enclosingString();
    for (int i = state.tokenStart(token); i < state.tokenEnd(token); i++) {
      if ((state.text()[i] | 0x20) == 'r') {
        return true;
      }
    }
    return false;
  }

  /** The FSTRING_START or TSTRING_START of the innermost string that is being read. */
  private int enclosingString() {
    OpenRules rules = state.rules();
    return rules.firstAt(rules.depthOf(PythonGrammar.RULE_fstring));
  }

  /** Leaves the letter behind {@code !}. */
  void conversion() {
    int token = state.last();
    String letter = state.name(token);
    if (!letter.equals("s") && !letter.equals("r") && !letter.equals("a")) {
      throw state.failure(
          state.tokenStart(token),
          state.tokenEnd(token),
          "f-string: invalid conversion character '" + letter + "': expected 's', 'r', or 'a'");
    }
    state.leave(letter);
  }

  /** Leaves the text that {@code =} asks for: the field's own, up to what follows the sign. */
  void debug() {
    int start = state.tokenStart(state.rules().firstAround()) + 1;
    int end = state.tokenStart(state.next());
    StringBuilder shown = new StringBuilder();
    for (int i = start; i < end; ) {
      int comment = Math.min(state.commentFrom(i), end);
      shown.append(source(i, comment));
      i = comment < end ? state.commentEnd(comment) : end;
    }
    ConstantValue text = new ConstantValue.Str(shown.toString());
    state.leave(new Constant(state.nextIndex(), start, end, text));
  }

  /** Of the value, its text for {@code =}, the conversion, and perhaps a format spec. */
  void field() {
    int start = state.start();
    int end = state.end();
    Expression value = state.expression(0);
    Targets.unstarred(value, state);
    Expression debug = state.optional(1);
    String letter = state.identifier(2);
    Expression spec = state.optional(3);
    boolean shown = debug != null && spec == null;
    int conversion = letter != null ? letter.charAt(0) : shown ? 'r' : -1;
    boolean template = state.kind(enclosingString()) == PythonGrammar.TSTRING_START;
    String text = template ? expressionText(value) : "";
    state.dropParts();
    if (debug != null) {
      state.push(debug);
    }
    int index = state.nextIndex();
    state.push(
        template
            ? new Interpolation(index, start, end, value, text, conversion, spec)
            : new FormattedValue(index, start, end, value, conversion, spec));
  }

  private String expressionText(Expression value) {
    int start = state.tokenStart(state.first() + 1);
    return source(start, Math.max(value.end(), state.start()));
  }

  private String source(int start, int end) {
    return new StringDecoder(state.text(), true, false, state).decode(start, end);
  }

  void formatSpec() {
    int colon = state.tokenStart(state.first() - 1);
    List<Expression> values = folded(nonEmpty(state.parts(0)));
    state.leave(new JoinedStr(state.nextIndex(), colon, state.end(), values));
  }

  /** A whole f- or t-string. */
  void formatted() {
    List<Expression> values = state.parts(0);
    boolean template = state.kind(state.first()) == PythonGrammar.TSTRING_START;
    state.leave(
        template
            ? new TemplateStr(state.nextIndex(), state.start(), state.end(), values)
            : new JoinedStr(state.nextIndex(), state.start(), state.end(), values));
  }

  // Strings side by side

  void concatenated() {
    if (state.waiting() == 1 && state.part(0) instanceof Constant) {
      return;
    }
    List<Expression> pieces = state.parts(0);
    boolean formatted = false;
    int templates = 0;
    int bytes = 0;
    List<Expression> flat = new ArrayList<>();
    for (Expression piece : pieces) {
      if (piece instanceof JoinedStr joined) {
        formatted = true;
        flat.addAll(nonEmpty(joined.values()));
      } else if (piece instanceof TemplateStr joined) {
        templates++;
        flat.addAll(nonEmpty(joined.values()));
      } else {
        flat.add(piece);
        bytes += ((Constant) piece).value() instanceof ConstantValue.Bytes ? 1 : 0;
      }
    }
    if (templates > 0 && templates < pieces.size()) {
      throw state.failure("cannot mix t-string literals with string or bytes literals");
    }
    if (bytes > 0 && bytes < pieces.size()) {
      throw state.failure("cannot mix bytes and nonbytes literals");
    }
    int start = state.start();
    int end = state.end();
    if (templates == 0 && !formatted) {
      state.leave(merged(flat, 0, flat.size()));
      return;
    }
    List<Expression> values = folded(flat);
    int index = state.nextIndex();
    state.leave(
        templates > 0
            ? new TemplateStr(index, start, end, values)
            : new JoinedStr(index, start, end, values));
  }

  private static List<Expression> nonEmpty(List<Expression> parts) {
    List<Expression> kept = new ArrayList<>(parts.size());
    for (Expression part : parts) {
      if (!(part instanceof Constant constant) || !text(constant).isEmpty()) {
        kept.add(part);
      }
    }
    return kept;
  }

  /** Constants side by side as one; left out if there is nothing in it. */
  private List<Expression> folded(List<Expression> parts) {
    List<Expression> folded = new ArrayList<>(parts.size());
    int i = 0;
    while (i < parts.size()) {
      int end = i;
      while (end < parts.size() && parts.get(end) instanceof Constant) {
        end++;
      }
      if (end == i) {
        folded.add(parts.get(i++));
        continue;
      }
      Constant text = merged(parts, i, end);
      if (!text(text).isEmpty()) {
        folded.add(text);
      }
      i = end;
    }
    return List.copyOf(folded);
  }

  private Constant merged(List<Expression> constants, int from, int to) {
    Constant first = (Constant) constants.get(from);
    if (to == from + 1) {
      return first;
    }
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(text((Constant) constants.get(i)));
    }
    ConstantValue value =
        first.value() instanceof ConstantValue.Bytes
            ? new ConstantValue.Bytes(text.toString())
            : new ConstantValue.Str(text.toString());
    int end = constants.get(to - 1).end();
    return new Constant(state.nextIndex(), first.start(), end, value);
  }

  private static String text(Constant constant) {
    if (constant.value() instanceof ConstantValue.Str str) {
      return str.value();
    }
    return constant.value() instanceof ConstantValue.Bytes bytes ? bytes.value() : "";
  }
}
