package dev.dagproof.airflow.jinja;

import dev.dagproof.airflow.jinja.JinjaExpression.Arguments;
import dev.dagproof.airflow.jinja.JinjaExpression.Attribute;
import dev.dagproof.airflow.jinja.JinjaExpression.Call;
import dev.dagproof.airflow.jinja.JinjaExpression.Filter;
import dev.dagproof.airflow.jinja.JinjaExpression.Not;
import dev.dagproof.airflow.jinja.JinjaExpression.Numeral;
import dev.dagproof.airflow.jinja.JinjaExpression.Sequence;
import dev.dagproof.airflow.jinja.JinjaExpression.Slice;
import dev.dagproof.airflow.jinja.JinjaExpression.Subscript;
import dev.dagproof.airflow.jinja.JinjaExpression.Test;
import dev.dagproof.airflow.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what follows a value: attributes, subscripts, calls, filters, tests. */
final class PostfixParser {
  private final TokenStream stream;
  private final ExpressionParser expressions;

  PostfixParser(TokenStream stream, ExpressionParser expressions) {
    this.stream = stream;
    this.expressions = expressions;
  }

  JinjaExpression postfix(JinjaExpression value) {
    JinjaExpression node = value;
    while (true) {
      switch (stream.current().kind()) {
        case DOT -> node = attribute(node);
        case LBRACKET -> node = subscript(node);
        case LPAREN -> node = call(node);
        default -> {
          return node;
        }
      }
    }
  }

  JinjaExpression filtersAndTests(JinjaExpression value) {
    JinjaExpression node = value;
    while (true) {
      Token token = stream.current();
      if (token.is(Kind.PIPE)) {
        node = filters(node);
      } else if (token.isName("is")) {
        node = test(node);
      } else if (token.is(Kind.LPAREN)) {
        node = call(node);
      } else {
        return node;
      }
    }
  }

  private JinjaExpression attribute(JinjaExpression value) {
    stream.next();
    Token name = stream.current();
    stream.next();
    if (name.is(Kind.NAME)) {
      return new Attribute(value.start(), name.end(), value, name.start(), name.text());
    }
    if (!name.is(Kind.INTEGER)) {
      throw stream.fail("expected name or number", name);
    }
    Numeral index = new Numeral(name.start(), name.end(), name.text());
    return new Subscript(value.start(), name.end(), value, index);
  }

  private JinjaExpression subscript(JinjaExpression value) {
    Token open = stream.next();
    List<JinjaExpression> items = new ArrayList<>(1);
    while (!stream.current().is(Kind.RBRACKET)) {
      if (!items.isEmpty()) {
        stream.expect(Kind.COMMA);
      }
      items.add(subscribed());
    }
    stream.expect(Kind.RBRACKET);
    int end = stream.lastEnd();
    JinjaExpression index =
        items.size() == 1
            ? items.getFirst()
            : new Sequence(open.start(), end, true, List.copyOf(items));
    return new Subscript(value.start(), end, value, index);
  }

  private JinjaExpression subscribed() {
    int start = stream.current().start();
    List<JinjaExpression> parts = new ArrayList<>(1);
    if (!stream.skipIf(Kind.COLON)) {
      JinjaExpression only = expressions.expression();
      if (!stream.skipIf(Kind.COLON)) {
        return only;
      }
      parts.add(only);
    }
    if (!isSliceEnd() && !stream.current().is(Kind.COLON)) {
      parts.add(expressions.expression());
    }
    if (stream.skipIf(Kind.COLON) && !isSliceEnd()) {
      parts.add(expressions.expression());
    }
    return new Slice(start, stream.lastEnd(), List.copyOf(parts));
  }

  private boolean isSliceEnd() {
    return stream.current().is(Kind.RBRACKET) || stream.current().is(Kind.COMMA);
  }

  private JinjaExpression call(JinjaExpression function) {
    Arguments arguments = arguments();
    return new Call(function.start(), stream.lastEnd(), function, arguments);
  }

  private Arguments arguments() {
    Token open = stream.expect(Kind.LPAREN);
    List<JinjaExpression> positional = new ArrayList<>(2);
    List<String> names = new ArrayList<>(0);
    List<JinjaExpression> keywords = new ArrayList<>(0);
    JinjaExpression dynamic = null;
    JinjaExpression dynamicKeywords = null;
    boolean needsComma = false;
    while (!stream.current().is(Kind.RPAREN)) {
      if (needsComma) {
        stream.expect(Kind.COMMA);
        if (stream.current().is(Kind.RPAREN)) {
          break;
        }
      }
      if (stream.current().is(Kind.MUL)) {
        ensure(dynamic == null && dynamicKeywords == null, open);
        stream.next();
        dynamic = expressions.expression();
      } else if (stream.current().is(Kind.POW)) {
        ensure(dynamicKeywords == null, open);
        stream.next();
        dynamicKeywords = expressions.expression();
      } else if (stream.current().is(Kind.NAME) && stream.look().is(Kind.ASSIGN)) {
        ensure(dynamicKeywords == null, open);
        names.add(stream.next().text());
        stream.next();
        keywords.add(expressions.expression());
      } else {
        ensure(dynamic == null && dynamicKeywords == null && keywords.isEmpty(), open);
        positional.add(expressions.expression());
      }
      needsComma = true;
    }
    stream.expect(Kind.RPAREN);
    boolean complete = dynamic == null && dynamicKeywords == null;
    if (dynamic != null) {
      positional.add(dynamic);
    }
    if (dynamicKeywords != null) {
      keywords.add(dynamicKeywords);
    }
    return new Arguments(positional, names, keywords, complete);
  }

  private void ensure(boolean isValid, Token open) {
    if (!isValid) {
      throw stream.fail("invalid syntax for function call expression", open);
    }
  }

  /** {@code | a | b(1)}. */
  private JinjaExpression filters(JinjaExpression value) {
    JinjaExpression node = value;
    while (stream.skipIf(Kind.PIPE)) {
      node = filter(node);
    }
    return node;
  }

  /** The filters of {@code {% set x | a | b %}}; null if there are none. */
  @Nullable Filter filtersOfBlock() {
    return stream.skipIf(Kind.PIPE) ? filterBlock() : null;
  }

  /** The first filter of {@code {% filter a | b %}}, and those behind it. */
  Filter filterBlock() {
    Filter node = filter(null);
    while (stream.skipIf(Kind.PIPE)) {
      node = filter(node);
    }
    return node;
  }

  private Filter filter(@Nullable JinjaExpression value) {
    int nameStart = stream.current().start();
    String name = dottedName();
    Arguments arguments = stream.current().is(Kind.LPAREN) ? arguments() : Arguments.NONE;
    int start = value == null ? nameStart : value.start();
    return new Filter(start, stream.lastEnd(), value, nameStart, name, arguments);
  }

  private String dottedName() {
    String name = stream.expect(Kind.NAME).text();
    while (stream.skipIf(Kind.DOT)) {
      name += "." + stream.expect(Kind.NAME).text();
    }
    return name;
  }

  private JinjaExpression test(JinjaExpression value) {
    stream.next();
    boolean negated = stream.skipIfName("not");
    int nameStart = stream.current().start();
    String name = dottedName();
    Arguments arguments = Arguments.NONE;
    if (stream.current().is(Kind.LPAREN)) {
      arguments = arguments();
    } else if (beginsValue(stream.current())) {
      if (stream.current().isName("is")) {
        throw stream.fail("You cannot chain multiple tests with is");
      }
      JinjaExpression argument = postfix(expressions.primary());
      arguments = new Arguments(List.of(argument), List.of(), List.of(), true);
    }
    Test test = new Test(value.start(), stream.lastEnd(), value, nameStart, name, arguments);
    return negated ? new Not(value.start(), stream.lastEnd(), test) : test;
  }

  private static boolean beginsValue(Token token) {
    return switch (token.kind()) {
      case NAME -> !token.isName("else") && !token.isName("or") && !token.isName("and");
      case STRING, INTEGER, FLOAT, LPAREN, LBRACKET, LBRACE -> true;
      default -> false;
    };
  }
}
