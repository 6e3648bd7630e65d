package dev.dagproof.python.parser;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.MatchCase;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.Pattern;
import dev.dagproof.python.ast.Pattern.MatchAs;
import dev.dagproof.python.ast.Pattern.MatchClass;
import dev.dagproof.python.ast.Pattern.MatchMapping;
import dev.dagproof.python.ast.Pattern.MatchOr;
import dev.dagproof.python.ast.Pattern.MatchSequence;
import dev.dagproof.python.ast.Pattern.MatchSingleton;
import dev.dagproof.python.ast.Pattern.MatchStar;
import dev.dagproof.python.ast.Pattern.MatchValue;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds {@code match} statements and their patterns of the parts that wait on the stack. */
final class PatternBuilder {
  private final ParseState state;
  private final LiteralBuilder literals;

  PatternBuilder(ParseState state, LiteralBuilder literals) {
    this.state = state;
    this.literals = literals;
  }

  /** {@code attr=pattern} of a class pattern, while it waits. */
  private record KeywordPattern(String attr, Pattern pattern) {}

  /** {@code **name} of a mapping pattern, while it waits. */
  private record Rest(String name, int start, int end) {}

  /** Checks what is matched: an expression, or several as a tuple. */
  void subject() {
    if (state.part(0) instanceof Starred) {
      throw state.failure("invalid syntax: a starred subject needs a comma behind it");
    }
  }

  /** Of the subject and the cases. */
  void match() {
    List<MatchCase> cases = new ArrayList<>();
    // The statements below broken cases go on behind the match.
    List<Statement> left = new ArrayList<>();
    for (Node node : state.<Node>parts(1)) {
      if (node instanceof MatchCase matchCase) {
        cases.add(matchCase);
      } else if (node instanceof Statement statement) {
        left.add(statement);
      }
    }
    Statement.Match node =
        new Statement.Match(
            state.nextIndex(),
            state.start(),
            state.blockEnd(),
            state.expression(0),
            List.copyOf(cases));
    state.occurrences().match(node);
    state.add(node);
    for (Statement statement : left) {
      state.push(statement);
    }
  }

  /** Of the pattern, the guard and the block. */
  void matchCase() {
    state.leave(
        new MatchCase(
            state.nextIndex(),
            state.start(),
            state.blockEnd(),
            pattern(0),
            state.optional(1),
            state.list(2)));
  }

  private Pattern pattern(int place) {
    return state.part(place, Pattern.class);
  }

  /** The pattern of a case: a sequence without brackets if there is a comma or a star. */
  void open() {
    oneOrSequence(state.kind(state.last()) == PythonGrammar.COMMA);
  }

  void group() {
    oneOrSequence(state.kind(state.last() - 1) == PythonGrammar.COMMA);
  }

  private void oneOrSequence(boolean comma) {
    if (state.waiting() != 1 || comma) {
      sequence();
    } else if (pattern(0) instanceof MatchStar) {
      throw state.failure("invalid syntax: a starred pattern needs a comma behind it");
    }
  }

  void sequence() {
    List<Pattern> patterns = state.parts(0);
    state.leave(new MatchSequence(state.nextIndex(), state.start(), state.end(), patterns));
  }

  void star() {
    state.leave(
        new MatchStar(state.nextIndex(), state.start(), state.end(), captured(state.last())));
  }

  private @Nullable String captured(int token) {
    String name = state.name(token);
    return name.equals("_") ? null : name;
  }

  /** Of the pattern; the name is the token read last. */
  void as() {
    String name = captured(state.last());
    if (name == null) {
      throw state.failure("cannot use '_' as a target");
    }
    state.leave(new MatchAs(state.nextIndex(), state.start(), state.end(), pattern(0), name));
  }

  void or() {
    List<Pattern> patterns = state.parts(0);
    state.leave(new MatchOr(state.nextIndex(), state.start(), state.end(), patterns));
  }

  void literal() {
    Expression value = state.expression(0);
    int start = state.start();
    boolean singleton = value instanceof Constant constant && Targets.isKeyword(constant);
    state.leave(
        singleton
            ? new MatchSingleton(state.nextIndex(), start, state.end(), ((Constant) value).value())
            : new MatchValue(state.nextIndex(), start, state.end(), value));
  }

  /** Of a name, which captures, or an attribute, which is a value; a class is a pattern already. */
  void nameOrValue() {
    if (state.part(0) instanceof Pattern) {
      return;
    }
    Expression head = state.expression(0);
    int start = state.start();
    notOfWildcard(head);
    if (head instanceof Name) {
      String captured = captured(state.first());
      state.leave(new MatchAs(state.nextIndex(), start, state.end(), null, captured));
    } else {
      state.leave(new MatchValue(state.nextIndex(), start, state.end(), head));
    }
  }

  /** Nothing is an attribute of {@code _}, or matches it as a class. */
  private void notOfWildcard(Expression head) {
    boolean alone = head instanceof Name && state.end() == head.end();
    if (!alone && captured(state.first()) == null) {
      throw state.failure("invalid syntax: '_' is the wildcard, which has no attributes");
    }
  }

  /** Of the class and what its arguments have to match. */
  void class_() {
    notOfWildcard(state.expression(0));
    List<Pattern> patterns = new ArrayList<>();
    List<String> attrs = new ArrayList<>();
    List<Pattern> keywordPatterns = new ArrayList<>();
    for (Object argument : state.parts(1)) {
      if (argument instanceof KeywordPattern keyword) {
        attrs.add(keyword.attr());
        keywordPatterns.add(keyword.pattern());
      } else if (argument instanceof Pattern pattern) {
        if (!attrs.isEmpty()) {
          throw state.failure(
              pattern.start(), pattern.end(), "positional patterns follow keyword patterns");
        }
        patterns.add(pattern);
      }
    }
    state.leave(
        new MatchClass(
            state.nextIndex(),
            state.start(),
            state.end(),
            state.expression(0),
            List.copyOf(patterns),
            List.copyOf(attrs),
            List.copyOf(keywordPatterns)));
  }

  /** Of the name, read as a pattern, and the pattern of its value. */
  void keyword() {
    if (!(pattern(0) instanceof MatchAs capture) || capture.pattern() != null) {
      throw state.failure("invalid syntax: expected a name before '='");
    }
    state.leave(new KeywordPattern(state.name(state.first()), pattern(1)));
  }

  void rest() {
    String name = captured(state.last());
    if (name == null) {
      throw state.failure("invalid syntax: '_' cannot hold the rest of a mapping");
    }
    state.leave(new Rest(name, state.start(), state.end()));
  }

  /** Of keys and patterns in turn. */
  void mapping() {
    List<Expression> keys = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    Rest rest = null;
    for (Object item : state.parts(0)) {
      if (rest != null) {
        throw state.failure(
            rest.start(), rest.end(), "double star pattern must be the last of a mapping pattern");
      }
      if (item instanceof Rest last) {
        rest = last;
      } else if (item instanceof Pattern pattern) {
        patterns.add(pattern);
      } else if (item instanceof Expression key) {
        if (key instanceof Name) {
          throw state.failure(
              key.start(), key.end(), "invalid syntax: a key must be a literal or a dotted name");
        }
        keys.add(key);
      }
    }
    state.leave(
        new MatchMapping(
            state.nextIndex(),
            state.start(),
            state.end(),
            List.copyOf(keys),
            List.copyOf(patterns),
            rest == null ? null : rest.name()));
  }

  // Numbers with signs and imaginary parts

  void signedNumber() {
    Expression number = literals.number();
    boolean bare = state.last() == state.first();
    state.leave(
        bare
            ? number
            : new UnaryOp(
                state.nextIndex(), state.start(), state.end(), UnaryOperator.U_SUB, number));
  }

  /** Of the real part; the token read last is the imaginary one. */
  void complex() {
    Constant imaginary = literals.number();
    Expression real = state.expression(0);
    Expression digits = real instanceof UnaryOp minus ? minus.operand() : real;
    if (digits instanceof Constant number && number.value() instanceof ConstantValue.Complex) {
      throw state.failure(real.start(), real.end(), "real number required in complex literal");
    }
    if (!(imaginary.value() instanceof ConstantValue.Complex)) {
      throw state.failure(
          imaginary.start(), imaginary.end(), "imaginary number required in complex literal");
    }
    boolean minus = state.kind(state.last() - 1) == PythonGrammar.MINUS;
    state.leave(
        new BinOp(
            state.nextIndex(),
            state.start(),
            state.end(),
            real,
            minus ? Operator.SUB : Operator.ADD,
            imaginary));
  }
}
