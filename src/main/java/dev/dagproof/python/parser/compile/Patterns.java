package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.TemplateStr;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.MatchCase;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.Pattern;
import dev.dagproof.python.ast.Pattern.MatchAs;
import dev.dagproof.python.ast.Pattern.MatchClass;
import dev.dagproof.python.ast.Pattern.MatchMapping;
import dev.dagproof.python.ast.Pattern.MatchOr;
import dev.dagproof.python.ast.Pattern.MatchSequence;
import dev.dagproof.python.ast.Pattern.MatchStar;
import dev.dagproof.python.ast.Pattern.MatchValue;
import dev.dagproof.python.ast.Statement.Match;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that patterns capture, and patterns behind one that takes everything. */
final class Patterns {
  private final Problems problems;

  Patterns(Problems problems) {
    this.problems = problems;
  }

  void check(Match match) {
    for (MatchCase branch : match.cases()) {
      captures(branch.pattern(), new HashSet<>());
      boolean hidesOthers = branch.guard() == null && branch != match.cases().getLast();
      if (hidesOthers) {
        unreachableBehind(branch.pattern());
      }
    }
  }

  private void unreachableBehind(Pattern pattern) {
    Pattern last = pattern;
    while (last instanceof MatchOr or) {
      last = or.patterns().getLast();
    }
    while (last instanceof MatchAs as && as.pattern() != null) {
      last = as.pattern();
    }
    if (last instanceof MatchAs as) {
      String what = as.name() == null ? "wildcard" : "name capture '" + as.name() + "'";
      problems.report(last, what + " makes remaining patterns unreachable");
    }
  }

  /** Adds what the pattern captures to the names captured before it. */
  private void captures(Pattern pattern, Set<String> names) {
    if (pattern instanceof MatchAs as) {
      if (as.pattern() != null) {
        captures(as.pattern(), names);
      }
      capture(as.name(), as, names);
    } else if (pattern instanceof MatchValue value) {
      literal(value.value(), "patterns");
    } else if (pattern instanceof MatchStar star) {
      capture(star.name(), star, names);
    } else if (pattern instanceof MatchSequence sequence) {
      sequence(sequence, names);
    } else if (pattern instanceof MatchMapping mapping) {
      mapping(mapping, names);
    } else if (pattern instanceof MatchClass cls) {
      classPattern(cls, names);
    } else if (pattern instanceof MatchOr or) {
      alternatives(or, names);
    }
  }

  private void literal(Expression value, String what) {
    if (value instanceof JoinedStr || value instanceof TemplateStr) {
      problems.report(value, what + " may only match literals and attribute lookups");
    }
  }

  private void capture(@Nullable String name, Pattern at, Set<String> names) {
    if (name != null && !names.add(name)) {
      problems.report(at, "multiple assignments to name '" + name + "' in pattern");
    }
  }

  private void sequence(MatchSequence sequence, Set<String> names) {
    boolean starred = false;
    for (Pattern item : sequence.patterns()) {
      if (item instanceof MatchStar && starred) {
        problems.report(item, "multiple starred names in sequence pattern");
      }
      starred |= item instanceof MatchStar;
      captures(item, names);
    }
  }

  private void mapping(MatchMapping mapping, Set<String> names) {
    Set<Object> keys = new HashSet<>();
    for (Expression key : mapping.keys()) {
      literal(key, "mapping pattern keys");
      Object value = keyValue(key);
      if (value != null && !keys.add(value)) {
        problems.report(mapping, "mapping pattern checks duplicate key");
      }
    }
    for (Pattern value : mapping.patterns()) {
      captures(value, names);
    }
    capture(mapping.rest(), mapping, names);
  }

  /** What a literal key is equal by; null for names, whose values are not known. */
  private static @Nullable Object keyValue(Expression key) {
    if (key instanceof UnaryOp minus) {
      return keyValue(minus.operand()) instanceof NumberKey value ? value.negated() : null;
    }
    if (key instanceof BinOp sum) {
      return keyValue(sum.left()) instanceof NumberKey real
              && keyValue(sum.right()) instanceof NumberKey imaginary
          ? real.plus(sum.op() == Operator.SUB ? imaginary.negated() : imaginary)
          : null;
    }
    return key instanceof Constant constant ? constantKey(constant.value()) : null;
  }

  private static @Nullable Object constantKey(ConstantValue value) {
    if (value instanceof ConstantValue.Int number) {
      return new NumberKey(new BigDecimal(number.value()), BigDecimal.ZERO);
    }
    if (value instanceof ConstantValue.Bool bool) {
      return new NumberKey(bool.value() ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ZERO);
    }
    if (value instanceof ConstantValue.Real real) {
      return Double.isInfinite(real.value())
          ? value
          : new NumberKey(new BigDecimal(real.value()), BigDecimal.ZERO);
    }
    if (value instanceof ConstantValue.Complex complex) {
      return Double.isInfinite(complex.imag())
          ? value
          : new NumberKey(BigDecimal.ZERO, new BigDecimal(complex.imag()));
    }
    return value;
  }

  /** A number as Python compares it: {@code 1}, {@code 1.0}, {@code True} and {@code 1+0j}. */
  private record NumberKey(BigDecimal real, BigDecimal imag) {
    NumberKey {
      real = real.stripTrailingZeros();
      imag = imag.stripTrailingZeros();
    }

    NumberKey negated() {
      return new NumberKey(real.negate(), imag.negate());
    }

    NumberKey plus(NumberKey other) {
      return new NumberKey(real.add(other.real), imag.add(other.imag));
    }
  }

  private void classPattern(MatchClass cls, Set<String> names) {
    Set<String> attributes = new HashSet<>();
    for (int i = 0; i < cls.kwdAttrs().size(); i++) {
      String attribute = cls.kwdAttrs().get(i);
      if (!attributes.add(attribute)) {
        problems.report(
            cls.kwdPatterns().get(i), "attribute name repeated in class pattern: " + attribute);
      }
    }
    for (Pattern part : cls.patterns()) {
      captures(part, names);
    }
    for (Pattern part : cls.kwdPatterns()) {
      captures(part, names);
    }
  }

  private void alternatives(MatchOr or, Set<String> names) {
    Set<String> first = new HashSet<>();
    boolean different = false;
    for (Pattern alternative : or.patterns()) {
      if (alternative != or.patterns().getLast()) {
        unreachableBehind(alternative);
      }
      Set<String> own = new HashSet<>();
      captures(alternative, own);
      if (alternative == or.patterns().getFirst()) {
        first = own;
      }
      different |= !own.equals(first);
    }
    if (different) {
      problems.report(or, "alternative patterns bind different names");
    }
    for (String name : first) {
      capture(name, or, names);
    }
  }
}
