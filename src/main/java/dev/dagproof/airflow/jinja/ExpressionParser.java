package dev.dagproof.airflow.jinja;

import dev.dagproof.airflow.jinja.JinjaExpression.Arithmetic;
import dev.dagproof.airflow.jinja.JinjaExpression.Attribute;
import dev.dagproof.airflow.jinja.JinjaExpression.Compare;
import dev.dagproof.airflow.jinja.JinjaExpression.Concat;
import dev.dagproof.airflow.jinja.JinjaExpression.Conditional;
import dev.dagproof.airflow.jinja.JinjaExpression.Logical;
import dev.dagproof.airflow.jinja.JinjaExpression.Mapping;
import dev.dagproof.airflow.jinja.JinjaExpression.Name;
import dev.dagproof.airflow.jinja.JinjaExpression.NamespaceTarget;
import dev.dagproof.airflow.jinja.JinjaExpression.Not;
import dev.dagproof.airflow.jinja.JinjaExpression.Numeral;
import dev.dagproof.airflow.jinja.JinjaExpression.Sequence;
import dev.dagproof.airflow.jinja.JinjaExpression.Sign;
import dev.dagproof.airflow.jinja.JinjaExpression.Subscript;
import dev.dagproof.airflow.jinja.JinjaExpression.Text;
import dev.dagproof.airflow.jinja.JinjaExpression.Word;
import dev.dagproof.airflow.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads expressions, in the steps of Jinja's own parser: so errors are the same. */
final class ExpressionParser {
  private final TokenStream stream;
  private final PostfixParser postfix;

  ExpressionParser(TokenStream stream) {
    this.stream = stream;
    this.postfix = new PostfixParser(stream, this);
  }

  /** {@code a if b else c}, and everything below. */
  JinjaExpression expression() {
    int start = stream.current().start();
    JinjaExpression left = or();
    while (stream.skipIfName("if")) {
      JinjaExpression test = or();
      JinjaExpression orelse = stream.skipIfName("else") ? expression() : null;
      left = new Conditional(start, stream.lastEnd(), test, left, orelse);
    }
    return left;
  }

  private JinjaExpression or() {
    int start = stream.current().start();
    JinjaExpression left = and();
    while (stream.skipIfName("or")) {
      JinjaExpression right = and();
      left = new Logical(start, stream.lastEnd(), false, left, right);
    }
    return left;
  }

  private JinjaExpression and() {
    int start = stream.current().start();
    JinjaExpression left = not();
    while (stream.skipIfName("and")) {
      JinjaExpression right = not();
      left = new Logical(start, stream.lastEnd(), true, left, right);
    }
    return left;
  }

  private JinjaExpression not() {
    if (stream.current().isName("not")) {
      int start = stream.next().start();
      JinjaExpression operand = not();
      return new Not(start, stream.lastEnd(), operand);
    }
    return compare();
  }

  private JinjaExpression compare() {
    int start = stream.current().start();
    JinjaExpression left = sum();
    List<String> operators = new ArrayList<>(0);
    List<JinjaExpression> operands = new ArrayList<>(2);
    operands.add(left);
    while (true) {
      Token token = stream.current();
      if (isComparison(token.kind())) {
        stream.next();
        operators.add(token.kind().words());
      } else if (stream.skipIfName("in")) {
        operators.add("in");
      } else if (token.isName("not") && stream.look().isName("in")) {
        stream.next();
        stream.next();
        operators.add("not in");
      } else {
        break;
      }
      operands.add(sum());
    }
    return operators.isEmpty()
        ? left
        : new Compare(start, stream.lastEnd(), List.copyOf(operators), List.copyOf(operands));
  }

  private static boolean isComparison(Kind kind) {
    return switch (kind) {
      case EQ, NE, LT, LTEQ, GT, GTEQ -> true;
      default -> false;
    };
  }

  private JinjaExpression sum() {
    int start = stream.current().start();
    JinjaExpression left = concat();
    while (stream.current().is(Kind.ADD) || stream.current().is(Kind.SUB)) {
      String operator = stream.next().kind().words();
      JinjaExpression right = concat();
      left = new Arithmetic(start, stream.lastEnd(), operator, left, right);
    }
    return left;
  }

  private JinjaExpression concat() {
    int start = stream.current().start();
    JinjaExpression first = product();
    if (!stream.current().is(Kind.TILDE)) {
      return first;
    }
    List<JinjaExpression> parts = new ArrayList<>();
    parts.add(first);
    while (stream.skipIf(Kind.TILDE)) {
      parts.add(product());
    }
    return new Concat(start, stream.lastEnd(), List.copyOf(parts));
  }

  private JinjaExpression product() {
    int start = stream.current().start();
    JinjaExpression left = power();
    while (isProduct(stream.current().kind())) {
      String operator = stream.next().kind().words();
      JinjaExpression right = power();
      left = new Arithmetic(start, stream.lastEnd(), operator, left, right);
    }
    return left;
  }

  private static boolean isProduct(Kind kind) {
    return kind == Kind.MUL || kind == Kind.DIV || kind == Kind.FLOORDIV || kind == Kind.MOD;
  }

  private JinjaExpression power() {
    int start = stream.current().start();
    JinjaExpression left = unary(true);
    while (stream.skipIf(Kind.POW)) {
      JinjaExpression right = unary(true);
      left = new Arithmetic(start, stream.lastEnd(), "**", left, right);
    }
    return left;
  }

  private JinjaExpression unary(boolean withFilter) {
    Token token = stream.current();
    JinjaExpression node;
    if (token.is(Kind.SUB) || token.is(Kind.ADD)) {
      stream.next();
      JinjaExpression operand = unary(false);
      node = new Sign(token.start(), stream.lastEnd(), token.is(Kind.SUB), operand);
    } else {
      node = primary();
    }
    JinjaExpression complete = postfix.postfix(node);
    return withFilter ? postfix.filtersAndTests(complete) : complete;
  }

  JinjaExpression primary() {
    Token token = stream.current();
    return switch (token.kind()) {
      case NAME -> name(stream.next());
      case STRING -> text();
      case INTEGER, FLOAT -> {
        stream.next();
        yield new Numeral(token.start(), token.end(), token.text());
      }
      case LPAREN -> {
        stream.next();
        JinjaExpression inner = tuple(Tuple.PARENTHESES);
        stream.expect(Kind.RPAREN);
        yield inner;
      }
      case LBRACKET -> list();
      case LBRACE -> mapping();
      default -> throw stream.fail("unexpected '" + token.described() + "'");
    };
  }

  private static JinjaExpression name(Token token) {
    return switch (token.text()) {
      case "true", "True" -> new Word(token.start(), token.end(), Boolean.TRUE);
      case "false", "False" -> new Word(token.start(), token.end(), Boolean.FALSE);
      case "none", "None" -> new Word(token.start(), token.end(), null);
      default -> new Name(token.start(), token.end(), token.text());
    };
  }

  private JinjaExpression text() {
    int start = stream.current().start();
    StringBuilder value = new StringBuilder();
    while (stream.current().is(Kind.STRING)) {
      value.append(stream.next().text());
    }
    return new Text(start, stream.lastEnd(), value.toString());
  }

  private JinjaExpression list() {
    int start = stream.expect(Kind.LBRACKET).start();
    List<JinjaExpression> items = new ArrayList<>();
    while (!stream.current().is(Kind.RBRACKET)) {
      if (!items.isEmpty()) {
        stream.expect(Kind.COMMA);
      }
      if (stream.current().is(Kind.RBRACKET)) {
        break;
      }
      items.add(expression());
    }
    stream.expect(Kind.RBRACKET);
    return new Sequence(start, stream.lastEnd(), false, List.copyOf(items));
  }

  private JinjaExpression mapping() {
    int start = stream.expect(Kind.LBRACE).start();
    List<JinjaExpression> keys = new ArrayList<>();
    List<JinjaExpression> values = new ArrayList<>();
    while (!stream.current().is(Kind.RBRACE)) {
      if (!keys.isEmpty()) {
        stream.expect(Kind.COMMA);
      }
      if (stream.current().is(Kind.RBRACE)) {
        break;
      }
      JinjaExpression key = expression();
      stream.expect(Kind.COLON);
      keys.add(key);
      values.add(expression());
    }
    stream.expect(Kind.RBRACE);
    return new Mapping(start, stream.lastEnd(), List.copyOf(keys), List.copyOf(values));
  }

  // Tuples

  /** Where a tuple stands: that decides what it may hold and where it ends. */
  enum Tuple {
    /** In a tag, up to its end. */
    TAG,
    /** The same, where {@code if} begins another clause: {@code {% if %}}. */
    CONDITION,
    /** Between {@code in} and {@code recursive} or {@code if}. */
    ITERABLE,
    /** Between parentheses: it may be empty. */
    PARENTHESES
  }

  /** An expression, or several with commas between them. */
  JinjaExpression tuple(Tuple place) {
    int start = stream.current().start();
    List<JinjaExpression> items = new ArrayList<>(1);
    boolean isTuple = false;
    while (true) {
      if (!items.isEmpty()) {
        stream.expect(Kind.COMMA);
      }
      if (isTupleEnd() || (place == Tuple.ITERABLE && stream.current().isName("recursive"))) {
        break;
      }
      items.add(place == Tuple.CONDITION || place == Tuple.ITERABLE ? or() : expression());
      if (!stream.current().is(Kind.COMMA)) {
        break;
      }
      isTuple = true;
    }
    return asTuple(start, items, isTuple, place == Tuple.PARENTHESES);
  }

  private boolean isTupleEnd() {
    return switch (stream.current().kind()) {
      case VARIABLE_END, BLOCK_END, RPAREN -> true;
      default -> false;
    };
  }

  private JinjaExpression asTuple(
      int start, List<JinjaExpression> items, boolean isTuple, boolean mayBeEmpty) {
    if (!isTuple && !items.isEmpty()) {
      return items.getFirst();
    }
    if (!isTuple && !mayBeEmpty) {
      throw stream.fail("Expected an expression, got '" + stream.current().described() + "'");
    }
    return new Sequence(start, Math.max(start, stream.lastEnd()), true, List.copyOf(items));
  }

  // Targets

  /**
   * What is given a value: {@code a}, {@code a, b}.
   *
   * @param endsAtIn whether the word {@code in} may end it
   * @param namespaces whether {@code ns.name} may be one
   */
  JinjaExpression target(boolean endsAtIn, boolean namespaces) {
    Token first = stream.current();
    int start = first.start();
    List<JinjaExpression> items = new ArrayList<>(1);
    boolean isTuple = false;
    while (true) {
      if (!items.isEmpty()) {
        stream.expect(Kind.COMMA);
      }
      if (isTupleEnd() || (endsAtIn && stream.current().isName("in"))) {
        break;
      }
      items.add(simpleTarget(namespaces));
      if (!stream.current().is(Kind.COMMA)) {
        break;
      }
      isTuple = true;
    }
    JinjaExpression target = asTuple(start, items, isTuple, false);
    String problem = notAssignable(target);
    if (problem != null) {
      throw stream.fail("can't assign to '" + problem + "'", first);
    }
    return target;
  }

  private JinjaExpression simpleTarget(boolean namespaces) {
    Token token = stream.current();
    if (namespaces && token.is(Kind.NAME) && stream.look().is(Kind.DOT) && !isWord(token)) {
      stream.next();
      stream.next();
      Token attribute = stream.expect(Kind.NAME);
      Name namespace = new Name(token.start(), token.end(), token.text());
      return new NamespaceTarget(token.start(), attribute.end(), namespace, attribute.text());
    }
    return primary();
  }

  private static boolean isWord(Token token) {
    return name(token) instanceof Word;
  }

  /** The kind of node, as Jinja calls it, that takes no value; null if it does. */
  private static @Nullable String notAssignable(JinjaExpression target) {
    if (target instanceof Sequence tuple && tuple.tuple()) {
      for (JinjaExpression item : tuple.items()) {
        if (notAssignable(item) != null) {
          return "tuple";
        }
      }
      return null;
    }
    boolean takesValue = target instanceof Name || target instanceof NamespaceTarget;
    return takesValue ? null : jinjaName(target);
  }

  private static String jinjaName(JinjaExpression node) {
    if (node instanceof Arithmetic arithmetic) {
      return switch (arithmetic.operator()) {
        case "+" -> "add";
        case "-" -> "sub";
        case "*" -> "mul";
        case "/" -> "div";
        case "//" -> "floordiv";
        case "%" -> "mod";
        default -> "pow";
      };
    }
    if (node instanceof Logical logical) {
      return logical.and() ? "and" : "or";
    }
    if (node instanceof Sign sign) {
      return sign.negative() ? "neg" : "pos";
    }
    return otherName(node);
  }

  private static String otherName(JinjaExpression node) {
    if (node instanceof Sequence) {
      return "list";
    }
    if (node instanceof Mapping) {
      return "dict";
    }
    if (node instanceof Attribute) {
      return "getattr";
    }
    if (node instanceof Subscript) {
      return "getitem";
    }
    if (node instanceof Conditional) {
      return "condexpr";
    }
    boolean isConstant = node instanceof Text || node instanceof Numeral || node instanceof Word;
    return isConstant ? "const" : node.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** A name alone that is given a value. */
  Token nameTarget() {
    Token token = stream.expect(Kind.NAME);
    if (isWord(token)) {
      throw stream.fail("can't assign to 'name'", token);
    }
    return token;
  }

  PostfixParser postfix() {
    return postfix;
  }
}
