package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.MatchCase;
import dev.dagproof.python.ast.Pattern;
import dev.dagproof.python.ast.Pattern.MatchAs;
import dev.dagproof.python.ast.Pattern.MatchClass;
import dev.dagproof.python.ast.Pattern.MatchMapping;
import dev.dagproof.python.ast.Pattern.MatchOr;
import dev.dagproof.python.ast.Pattern.MatchSequence;
import dev.dagproof.python.ast.Pattern.MatchStar;
import dev.dagproof.python.ast.Statement.Match;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
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
      Object value = keyValue(minus.operand());
      return value instanceof BigDecimal number
          ? number.negate()
          : value == null ? null : "-" + value;
    }
    if (key instanceof BinOp sum) {
      return List.of(
          sum.op(), String.valueOf(keyValue(sum.left())), String.valueOf(keyValue(sum.right())));
    }
    return key instanceof Constant constant ? constantKey(constant.value()) : null;
  }

  private static Object constantKey(ConstantValue value) {
    if (value instanceof ConstantValue.Int number) {
      return new BigDecimal(number.value()).stripTrailingZeros();
    }
    if (value instanceof ConstantValue.Bool bool) {
      return bool.value() ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    if (value instanceof ConstantValue.Real real && !Double.isInfinite(real.value())) {
      return new BigDecimal(real.value()).stripTrailingZeros();
    }
    return value;
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
