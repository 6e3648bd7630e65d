package dev.dagproof.airflow.jinja;

import dev.dagproof.airflow.jinja.ExpressionParser.Tuple;
import dev.dagproof.airflow.jinja.JinjaExpression.Filter;
import dev.dagproof.airflow.jinja.JinjaExpression.Name;
import dev.dagproof.airflow.jinja.JinjaStatement.Autoescape;
import dev.dagproof.airflow.jinja.JinjaStatement.Block;
import dev.dagproof.airflow.jinja.JinjaStatement.CallBlock;
import dev.dagproof.airflow.jinja.JinjaStatement.Data;
import dev.dagproof.airflow.jinja.JinjaStatement.Do;
import dev.dagproof.airflow.jinja.JinjaStatement.Extends;
import dev.dagproof.airflow.jinja.JinjaStatement.FilterBlock;
import dev.dagproof.airflow.jinja.JinjaStatement.For;
import dev.dagproof.airflow.jinja.JinjaStatement.If;
import dev.dagproof.airflow.jinja.JinjaStatement.Import;
import dev.dagproof.airflow.jinja.JinjaStatement.Include;
import dev.dagproof.airflow.jinja.JinjaStatement.Macro;
import dev.dagproof.airflow.jinja.JinjaStatement.Output;
import dev.dagproof.airflow.jinja.JinjaStatement.Set;
import dev.dagproof.airflow.jinja.JinjaStatement.SetBlock;
import dev.dagproof.airflow.jinja.JinjaStatement.With;
import dev.dagproof.airflow.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tags of a template, in the steps of Jinja's own parser. */
final class StatementParser {
  private final String text;
  private final TokenStream stream;
  private final ExpressionParser expressions;
  private final OpenTags tags = new OpenTags();

  StatementParser(String text) {
    this.text = text;
    this.stream = new TokenStream(text);
    this.expressions = new ExpressionParser(stream);
  }

  List<JinjaStatement> parse() {
    return statements(null);
  }

  /** Reads up to one of these tags, or to the end of the template. */
  private List<JinjaStatement> statements(@Nullable List<String> ends) {
    List<JinjaStatement> body = new ArrayList<>();
    if (ends != null) {
      tags.expect(ends);
    }
    while (!stream.current().is(Kind.EOF)) {
      Token token = stream.current();
      if (token.is(Kind.DATA)) {
        stream.next();
        body.add(new Data(token.start(), token.end()));
      } else if (token.is(Kind.VARIABLE_BEGIN)) {
        stream.next();
        JinjaExpression value = expressions.tuple(Tuple.TAG);
        stream.expect(Kind.VARIABLE_END);
        body.add(new Output(token.start(), stream.lastEnd(), value));
      } else {
        stream.next();
        if (ends != null && isOneOf(stream.current(), ends)) {
          break;
        }
        statement(body);
        stream.expect(Kind.BLOCK_END);
      }
    }
    if (ends != null) {
      tags.met();
    }
    return List.copyOf(body);
  }

  private static boolean isOneOf(Token token, List<String> names) {
    return token.is(Kind.NAME) && names.contains(token.text());
  }

  /** What a tag encloses; the current token is the name of the tag that ends it. */
  private List<JinjaStatement> enclosed(List<String> ends) {
    stream.skipIf(Kind.COLON);
    stream.expect(Kind.BLOCK_END);
    List<JinjaStatement> body = statements(ends);
    if (stream.current().is(Kind.EOF)) {
      throw stream.fail(tags.endOfTemplate(ends));
    }
    return body;
  }

  private List<JinjaStatement> enclosed(String end) {
    List<JinjaStatement> body = enclosed(List.of(end));
    stream.next();
    return body;
  }

  private void statement(List<JinjaStatement> body) {
    Token tag = stream.current();
    if (!tag.is(Kind.NAME)) {
      throw stream.fail("tag name expected");
    }
    tags.open(tag.text());
    switch (tag.text()) {
      case "print" -> print(body);
      case "for" -> body.add(parseFor());
      case "if" -> body.add(parseIf());
      case "set" -> body.add(parseSet());
      case "with" -> body.add(parseWith());
      case "macro" -> body.add(parseMacro());
      case "call" -> body.add(parseCall());
      case "filter" -> body.add(parseFilter());
      case "block" -> body.add(parseBlock());
      case "include" -> body.add(parseInclude());
      case "import" -> body.add(parseImport());
      case "from" -> body.add(parseFrom());
      case "autoescape" -> body.add(parseAutoescape());
      case "extends" -> {
        stream.next();
        JinjaExpression template = expressions.expression();
        body.add(new Extends(tag.start(), stream.lastEnd(), template));
      }
      case "do" -> {
        stream.next();
        JinjaExpression value = expressions.tuple(Tuple.TAG);
        body.add(new Do(tag.start(), stream.lastEnd(), value));
      }
      default -> {
        tags.close();
        throw stream.fail(tags.unknown(tag.text()), tag);
      }
    }
    tags.close();
  }

  private void print(List<JinjaStatement> body) {
    stream.next();
    boolean first = true;
    while (!stream.current().is(Kind.BLOCK_END)) {
      if (!first) {
        stream.expect(Kind.COMMA);
      }
      first = false;
      int start = stream.current().start();
      JinjaExpression value = expressions.expression();
      body.add(new Output(start, stream.lastEnd(), value));
    }
  }

  private For parseFor() {
    int start = stream.next().start();
    JinjaExpression target = expressions.target(true, false);
    stream.expectName("in");
    JinjaExpression iterable = expressions.tuple(Tuple.ITERABLE);
    JinjaExpression test = stream.skipIfName("if") ? expressions.expression() : null;
    boolean recursive = stream.skipIfName("recursive");
    int end = stream.lastEnd();
    List<JinjaStatement> body = enclosed(List.of("endfor", "else"));
    List<JinjaStatement> orelse =
        stream.next().text().equals("endfor") ? List.of() : enclosed("endfor");
    return new For(start, end, target, iterable, test, recursive, body, orelse);
  }

  private If parseIf() {
    int start = stream.next().start();
    JinjaExpression test = expressions.tuple(Tuple.CONDITION);
    int end = stream.lastEnd();
    List<JinjaStatement> body = enclosed(List.of("elif", "else", "endif"));
    List<JinjaStatement> orelse = List.of();
    if (stream.current().isName("elif")) {
      orelse = List.of(parseIf());
    } else if (stream.next().isName("else")) {
      orelse = enclosed("endif");
    }
    return new If(start, end, test, body, orelse);
  }

  private JinjaStatement parseSet() {
    int start = stream.next().start();
    JinjaExpression target = expressions.target(false, true);
    if (stream.skipIf(Kind.ASSIGN)) {
      JinjaExpression value = expressions.tuple(Tuple.TAG);
      return new Set(start, stream.lastEnd(), target, value);
    }
    Filter filter = expressions.postfix().filtersOfBlock();
    int end = stream.lastEnd();
    return new SetBlock(start, end, target, filter, enclosed("endset"));
  }

  private With parseWith() {
    int start = stream.next().start();
    List<JinjaExpression> targets = new ArrayList<>();
    List<JinjaExpression> values = new ArrayList<>();
    while (!stream.current().is(Kind.BLOCK_END)) {
      if (!targets.isEmpty()) {
        stream.expect(Kind.COMMA);
      }
      targets.add(expressions.target(false, false));
      stream.expect(Kind.ASSIGN);
      values.add(expressions.expression());
    }
    int end = stream.lastEnd();
    return new With(start, end, List.copyOf(targets), List.copyOf(values), enclosed("endwith"));
  }

  private Autoescape parseAutoescape() {
    int start = stream.next().start();
    JinjaExpression value = expressions.expression();
    int end = stream.lastEnd();
    return new Autoescape(start, end, value, enclosed("endautoescape"));
  }

  private Block parseBlock() {
    int start = stream.next().start();
    String name = stream.expect(Kind.NAME).text();
    stream.skipIfName("scoped");
    boolean required = stream.skipIfName("required");
    if (stream.current().is(Kind.SUB)) {
      throw stream.fail(
          "Block names in Jinja have to be valid Python identifiers and may not contain"
              + " hyphens, use an underscore instead.");
    }
    int end = stream.lastEnd();
    List<JinjaStatement> body = enclosed("endblock");
    if (required && !isBlank(body)) {
      throw stream.fail("Required blocks can only contain comments or whitespace");
    }
    stream.skipIfName(name);
    return new Block(start, end, name, body);
  }

  private boolean isBlank(List<JinjaStatement> body) {
    for (JinjaStatement statement : body) {
      boolean isBlank =
          statement instanceof Data data
              && Characters.skipSpaces(text, data.start(), data.end()) == data.end();
      if (!isBlank) {
        return false;
      }
    }
    return true;
  }

  // Other templates

  private Include parseInclude() {
    int start = stream.next().start();
    JinjaExpression template = expressions.expression();
    boolean ignore = stream.current().isName("ignore") && stream.look().isName("missing");
    if (ignore) {
      stream.next();
      stream.next();
    }
    skipContext();
    return new Include(start, stream.lastEnd(), template, ignore);
  }

  /** {@code with context}. */
  private boolean skipContext() {
    boolean found =
        (stream.current().isName("with") || stream.current().isName("without"))
            && stream.look().isName("context");
    if (found) {
      stream.next();
      stream.next();
    }
    return found;
  }

  private Import parseImport() {
    int start = stream.next().start();
    JinjaExpression template = expressions.expression();
    stream.expectName("as");
    String name = expressions.nameTarget().text();
    skipContext();
    return new Import(start, stream.lastEnd(), template, List.of(name));
  }

  private Import parseFrom() {
    int start = stream.next().start();
    JinjaExpression template = expressions.expression();
    stream.expectName("import");
    List<String> names = new ArrayList<>();
    while (true) {
      if (!names.isEmpty()) {
        stream.expect(Kind.COMMA);
      }
      if (!stream.current().is(Kind.NAME)) {
        stream.expect(Kind.NAME);
      }
      if (skipContext()) {
        break;
      }
      names.add(importedName());
      if (skipContext() || !stream.current().is(Kind.COMMA)) {
        break;
      }
    }
    return new Import(start, stream.lastEnd(), template, List.copyOf(names));
  }

  private String importedName() {
    Token name = expressions.nameTarget();
    if (name.text().startsWith("_")) {
      throw stream.fail("names starting with an underline can not be imported", name);
    }
    return stream.skipIfName("as") ? expressions.nameTarget().text() : name.text();
  }

  // Macros

  private Macro parseMacro() {
    int start = stream.next().start();
    String name = expressions.nameTarget().text();
    List<JinjaExpression> parameters = new ArrayList<>();
    List<JinjaExpression> defaults = new ArrayList<>();
    signature(parameters, defaults);
    int end = stream.lastEnd();
    return new Macro(
        start, end, name, List.copyOf(parameters), List.copyOf(defaults), enclosed("endmacro"));
  }

  private void signature(List<JinjaExpression> parameters, List<JinjaExpression> defaults) {
    stream.expect(Kind.LPAREN);
    while (!stream.current().is(Kind.RPAREN)) {
      if (!parameters.isEmpty()) {
        stream.expect(Kind.COMMA);
      }
      Token name = expressions.nameTarget();
      if (stream.skipIf(Kind.ASSIGN)) {
        defaults.add(expressions.expression());
      } else if (!defaults.isEmpty()) {
        throw stream.fail("non-default argument follows default argument");
      }
      parameters.add(new Name(name.start(), name.end(), name.text()));
    }
    stream.expect(Kind.RPAREN);
  }

  private CallBlock parseCall() {
    Token tag = stream.next();
    List<JinjaExpression> parameters = new ArrayList<>();
    List<JinjaExpression> defaults = new ArrayList<>();
    if (stream.current().is(Kind.LPAREN)) {
      signature(parameters, defaults);
    }
    JinjaExpression call = expressions.expression();
    if (!(call instanceof JinjaExpression.Call)) {
      throw stream.fail("expected call", tag);
    }
    int end = stream.lastEnd();
    return new CallBlock(
        tag.start(),
        end,
        List.copyOf(parameters),
        List.copyOf(defaults),
        call,
        enclosed("endcall"));
  }

  private FilterBlock parseFilter() {
    int start = stream.next().start();
    Filter filter = expressions.postfix().filterBlock();
    int end = stream.lastEnd();
    return new FilterBlock(start, end, filter, enclosed("endfilter"));
  }
}
