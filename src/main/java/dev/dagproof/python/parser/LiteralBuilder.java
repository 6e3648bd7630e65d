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
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

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
  void literal(RuleSpan rule) {
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
  void middle(RuleSpan rule) {
    int start = state.tokenStart(state.last());
    int end = state.tokenEnd(state.last());
    String value =
        new StringDecoder(state.text(), isRaw(rule), false, state).decodeFormatted(start, end);
    state.push(new Constant(state.nextIndex(), start, end, new ConstantValue.Str(value)));
  }

  private boolean isRaw(RuleSpan part) {
    if (part.getParent().getRuleIndex() == PythonGrammar.RULE_format_spec) {
      // CPython takes no heed of the prefix there.
      return false;
    }
    int token = enclosingString(part);
    for (int i = state.tokenStart(token); i < state.tokenEnd(token); i++) {
      if ((state.text()[i] | 0x20) == 'r') {
        return true;
      }
    }
    return false;
  }

  /** The FSTRING_START or TSTRING_START of the innermost string that this rule stands in. */
  private int enclosingString(RuleSpan rule) {
    RuleContext context = rule;
    while (context.getRuleIndex() != PythonGrammar.RULE_fstring) {
      context = context.getParent();
    }
    return ((RuleSpan) context).first;
  }

  /** The letter behind {@code !}. */
  int conversion() {
    int token = state.last();
    String letter = state.name(token);
    if (!letter.equals("s") && !letter.equals("r") && !letter.equals("a")) {
      throw state.failure(
          state.tokenStart(token),
          state.tokenEnd(token),
          "f-string: invalid conversion character '" + letter + "': expected 's', 'r', or 'a'");
    }
    return letter.charAt(0);
  }

  /** Where the text that {@code =} asks for ends: at what follows it. */
  int debugEnd() {
    return state.tokenStart(state.next());
  }

  void field(RuleSpan rule, RuleSpan value, int debugEnd, int letter, @Nullable RuleSpan spec) {
    int start = state.start(rule);
    int end = state.end();
    boolean debug = debugEnd >= 0;
    if (debug) {
      StringBuilder shown = new StringBuilder();
      for (int i = start + 1; i < debugEnd; ) {
        int comment = Math.min(state.commentFrom(i), debugEnd);
        shown.append(source(i, comment));
        i = comment < debugEnd ? state.commentEnd(comment) : debugEnd;
      }
      state.push(
          new Constant(
              state.nextIndex(), start + 1, debugEnd, new ConstantValue.Str(shown.toString())));
    }
    Expression format = RuleSpan.optional(spec);
    int conversion = debug && letter < 0 && format == null ? 'r' : letter;
    boolean template = state.kind(enclosingString(rule)) == PythonGrammar.TSTRING_START;
    Expression held = value.found();
    Targets.unstarred(held, state);
    state.push(
        template
            ? new Interpolation(
                state.nextIndex(),
                start,
                end,
                held,
                expressionText(rule, value),
                conversion,
                format)
            : new FormattedValue(state.nextIndex(), start, end, held, conversion, format));
  }

  private String expressionText(RuleSpan field, RuleSpan value) {
    return source(state.start(value), Math.max(value.found().end(), state.start(field)));
  }

  private String source(int start, int end) {
    return new StringDecoder(state.text(), true, false, state).decode(start, end);
  }

  void formatSpec(RuleSpan rule) {
    int colon = state.tokenStart(rule.first - 1);
    List<Expression> parts = state.taken(rule);
    rule.result = new JoinedStr(state.nextIndex(), colon, state.end(), folded(parts));
  }

  /** A whole f- or t-string. */
  void formatted(RuleSpan rule) {
    List<Expression> values = state.taken(rule);
    boolean template = state.kind(rule.first) == PythonGrammar.TSTRING_START;
    state.push(
        template
            ? new TemplateStr(state.nextIndex(), state.start(rule), state.end(), values)
            : new JoinedStr(state.nextIndex(), state.start(rule), state.end(), values));
  }

  // Strings side by side

  void concatenated(RuleSpan rule) {
    List<Expression> pieces = state.taken(rule);
    Expression first = pieces.getFirst();
    if (pieces.size() == 1 && first instanceof Constant) {
      rule.result = first;
      return;
    }
    boolean formatted = false;
    boolean template = false;
    int bytes = 0;
    List<Expression> flat = new ArrayList<>();
    for (Expression piece : pieces) {
      if (piece instanceof JoinedStr joined) {
        formatted = true;
        flat.addAll(joined.values());
      } else if (piece instanceof TemplateStr joined) {
        template = true;
        flat.addAll(joined.values());
      } else {
        flat.add(piece);
        bytes += ((Constant) piece).value() instanceof ConstantValue.Bytes ? 1 : 0;
      }
    }
    if (bytes > 0 && bytes < pieces.size()) {
      throw state.failure(rule, "cannot mix bytes and nonbytes literals");
    }
    int start = state.start(rule);
    int end = state.end();
    if (template) {
      rule.result = new TemplateStr(state.nextIndex(), start, end, folded(flat));
    } else if (formatted) {
      rule.result = new JoinedStr(state.nextIndex(), start, end, folded(flat));
    } else {
      rule.result = merged(flat, 0, flat.size());
    }
  }

  /** Empty constants left out, and constants side by side as one. */
  private List<Expression> folded(List<Expression> parts) {
    List<Expression> folded = new ArrayList<>(parts.size());
    List<Expression> kept = new ArrayList<>(parts.size());
    for (Expression part : parts) {
      if (!(part instanceof Constant constant) || !text(constant).isEmpty()) {
        kept.add(part);
      }
    }
    int i = 0;
    while (i < kept.size()) {
      int end = i;
      while (end < kept.size() && kept.get(end) instanceof Constant) {
        end++;
      }
      if (end > i) {
        folded.add(merged(kept, i, end));
        i = end;
      } else {
        folded.add(kept.get(i++));
      }
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
