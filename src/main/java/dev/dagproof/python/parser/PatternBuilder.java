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

/** Builds {@code match} statements and their patterns. */
final class PatternBuilder {
  private final ParseState state;
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;

  PatternBuilder(ParseState state, LiteralBuilder literals, ExpressionBuilder expressions) {
    this.state = state;
    this.literals = literals;
    this.expressions = expressions;
  }

  /** {@code attr=pattern} of a class pattern, while it waits. */
  private record KeywordPattern(String attr, Pattern pattern) {}

  /** {@code **name} of a mapping pattern, while it waits. */
  private record Rest(String name) {}

  /** What is matched: an expression, or several as a tuple. */
  void subject(RuleSpan rule, RuleSpan first) {
    expressions.tupleOrOne(rule, first);
    if (rule.result instanceof Starred) {
      throw state.failure(rule, "invalid syntax: a starred subject needs a comma behind it");
    }
  }

  void match(RuleSpan rule, RuleSpan subject) {
    List<MatchCase> cases = new ArrayList<>();
    // The statements below broken cases go on behind the match.
    List<Statement> left = new ArrayList<>();
    for (Node node : state.<Node>taken(rule)) {
      if (node instanceof MatchCase matchCase) {
        cases.add(matchCase);
      } else if (node instanceof Statement statement) {
        left.add(statement);
      }
    }
    state.add(
        rule,
        new Statement.Match(
            state.nextIndex(),
            state.start(rule),
            state.blockEnd(),
            subject.found(),
            List.copyOf(cases)));
    for (Statement statement : left) {
      state.push(statement);
    }
  }

  void matchCase(RuleSpan rule, Pattern pattern, @Nullable RuleSpan guard, List<Statement> body) {
    state.push(
        new MatchCase(
            state.nextIndex(),
            state.start(rule),
            state.blockEnd(),
            pattern,
            RuleSpan.optional(guard),
            body));
  }

  /** The pattern of a case: a sequence without brackets if there is a comma or a star. */
  Pattern open(RuleSpan rule) {
    List<Pattern> patterns = state.taken(rule);
    Pattern first = patterns.getFirst();
    boolean comma = state.kind(state.last()) == PythonGrammar.COMMA;
    if (patterns.size() == 1 && !comma) {
      if (first instanceof MatchStar) {
        throw state.failure(rule, "invalid syntax: a starred pattern needs a comma behind it");
      }
      return first;
    }
    return new MatchSequence(state.nextIndex(), state.start(rule), state.end(), patterns);
  }

  void star(RuleSpan rule) {
    state.push(
        new MatchStar(state.nextIndex(), state.start(rule), state.end(), captured(state.last())));
  }

  private @Nullable String captured(int token) {
    String name = state.name(token);
    return name.equals("_") ? null : name;
  }

  Pattern as(RuleSpan rule, Pattern pattern, @Nullable String name) {
    if (name == null) {
      return pattern;
    }
    if (name.equals("_")) {
      throw state.failure(rule, "cannot use '_' as a target");
    }
    return new MatchAs(state.nextIndex(), state.start(rule), state.end(), pattern, name);
  }

  Pattern or(RuleSpan rule) {
    List<Pattern> patterns = state.taken(rule);
    return patterns.size() == 1
        ? patterns.getFirst()
        : new MatchOr(state.nextIndex(), state.start(rule), state.end(), patterns);
  }

  void literal(RuleSpan rule, RuleSpan key) {
    Expression value = key.found();
    int start = state.start(rule);
    boolean singleton =
        value instanceof Constant constant
            && (constant.value() instanceof ConstantValue.Bool
                || constant.value() instanceof ConstantValue.None);
    state.push(
        singleton
            ? new MatchSingleton(state.nextIndex(), start, state.end(), ((Constant) value).value())
            : new MatchValue(state.nextIndex(), start, state.end(), value));
  }

  void nameOrClass(RuleSpan rule, RuleSpan name, @Nullable RuleSpan arguments) {
    int start = state.start(rule);
    Expression head = name.found();
    if (arguments != null) {
      classPattern(rule, head);
    } else if (head instanceof Name) {
      String captured = captured(rule.first);
      state.push(new MatchAs(state.nextIndex(), start, state.end(), null, captured));
    } else {
      state.push(new MatchValue(state.nextIndex(), start, state.end(), head));
    }
  }

  private void classPattern(RuleSpan rule, Expression cls) {
    List<Pattern> patterns = new ArrayList<>();
    List<String> attrs = new ArrayList<>();
    List<Pattern> keywordPatterns = new ArrayList<>();
    for (Object argument : state.<Object>taken(rule)) {
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
    state.push(
        new MatchClass(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            cls,
            List.copyOf(patterns),
            List.copyOf(attrs),
            List.copyOf(keywordPatterns)));
  }

  void keyword(RuleSpan rule, Pattern name, Pattern value) {
    if (!(name instanceof MatchAs capture) || capture.pattern() != null) {
      throw state.failure(rule, "invalid syntax: expected a name before '='");
    }
    state.push(new KeywordPattern(state.name(rule.first), value));
  }

  void group(RuleSpan rule) {
    List<Pattern> patterns = state.taken(rule);
    boolean comma = state.kind(state.last() - 1) == PythonGrammar.COMMA;
    if (patterns.size() == 1 && !comma) {
      if (patterns.getFirst() instanceof MatchStar) {
        throw state.failure(rule, "invalid syntax: a starred pattern needs a comma behind it");
      }
      state.push(patterns.getFirst());
    } else {
      state.push(new MatchSequence(state.nextIndex(), state.start(rule), state.end(), patterns));
    }
  }

  void sequence(RuleSpan rule) {
    List<Pattern> patterns = state.taken(rule);
    state.push(new MatchSequence(state.nextIndex(), state.start(rule), state.end(), patterns));
  }

  void rest(RuleSpan rule) {
    String name = captured(state.last());
    if (name == null) {
      throw state.failure(rule, "invalid syntax: '_' cannot hold the rest of a mapping");
    }
    state.push(new Rest(name));
  }

  /** Keys and patterns wait in turn. */
  void mapping(RuleSpan rule) {
    List<Expression> keys = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    String rest = null;
    for (Object item : state.<Object>taken(rule)) {
      if (rest != null) {
        throw state.failure(rule, "double star pattern must be the last of a mapping pattern");
      }
      if (item instanceof Rest last) {
        rest = last.name();
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
    state.push(
        new MatchMapping(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            List.copyOf(keys),
            List.copyOf(patterns),
            rest));
  }

  // Numbers with signs and imaginary parts

  void signedNumber(RuleSpan rule) {
    Expression number = literals.number();
    rule.result =
        state.last() == rule.first
            ? number
            : new UnaryOp(
                state.nextIndex(), state.start(rule), state.end(), UnaryOperator.U_SUB, number);
  }

  /** {@code rule.result} holds the real part; the token read last is the imaginary one. */
  void complex(RuleSpan rule) {
    Constant imaginary = literals.number();
    Expression real = rule.found();
    Expression digits = real instanceof UnaryOp minus ? minus.operand() : real;
    if (digits instanceof Constant number && number.value() instanceof ConstantValue.Complex) {
      throw state.failure(real.start(), real.end(), "real number required in complex literal");
    }
    if (!(imaginary.value() instanceof ConstantValue.Complex)) {
      throw state.failure(
          imaginary.start(), imaginary.end(), "imaginary number required in complex literal");
    }
    boolean minus = state.kind(state.last() - 1) == PythonGrammar.MINUS;
    rule.result =
        new BinOp(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            real,
            minus ? Operator.SUB : Operator.ADD,
            imaginary);
  }
}
