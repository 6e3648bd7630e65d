package dev.dagproof.python.types;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.UnaryOperator;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of numbers that are written out. */
public final class Numbers {
  /** Longer numbers are not worked out. */
  private static final int MAX_BITS = 4096;

  private final NameResolver resolver;

  /** Follows names by this resolver. */
  public Numbers(NameResolver resolver) {
    this.resolver = resolver;
  }

  /** Whether it is a number that is written out, like {@code 7}, {@code -7} or {@code 0.5}. */
  public static boolean isWritten(Expression expression) {
    return isWrittenWhole(expression)
        || (expression instanceof Constant constant
            && constant.value() instanceof ConstantValue.Real);
  }

  /** Whether it is a whole number that is written out. */
  public static boolean isWrittenWhole(Expression expression) {
    Expression number =
        expression instanceof UnaryOp unary && unary.op() == UnaryOperator.U_SUB
            ? unary.operand()
            : expression;
    return number instanceof Constant constant && constant.value() instanceof ConstantValue.Int;
  }

  /** Whether something is asked to be less or greater than a number that is written out. */
  public static boolean isOrderedWithOne(Compare comparison) {
    if (comparison.comparators().size() != 1) {
      return false;
    }
    boolean withNumber =
        isWritten(comparison.left()) || isWritten(comparison.comparators().getFirst());
    return withNumber
        && switch (comparison.ops().getFirst()) {
          case LT, LT_E, GT, GT_E -> true;
          default -> false;
        };
  }

  /** The value of {@code 7}, {@code -7} or {@code 2 ** 80}; empty for anything else. */
  public Optional<BigInteger> whole(Expression expression) {
    return Optional.ofNullable(wholeOrNull(expression));
  }

  private @Nullable BigInteger wholeOrNull(Expression expression) {
    if (expression instanceof Constant constant
        && constant.value() instanceof ConstantValue.Int number) {
      return number.value();
    }
    if (expression instanceof UnaryOp negation && negation.op() == UnaryOperator.U_SUB) {
      BigInteger operand = wholeOrNull(negation.operand());
      return operand == null ? null : operand.negate();
    }
    return expression instanceof BinOp operation ? computed(operation) : null;
  }

  private @Nullable BigInteger computed(BinOp operation) {
    BigInteger left = wholeOrNull(operation.left());
    BigInteger right = left == null ? null : wholeOrNull(operation.right());
    if (left == null || right == null || left.bitLength() > MAX_BITS) {
      return null;
    }
    return switch (operation.op()) {
      case ADD -> left.add(right);
      case SUB -> left.subtract(right);
      case MULT -> right.bitLength() > MAX_BITS ? null : left.multiply(right);
      case POW -> isShort(right, left.bitLength()) ? left.pow(right.intValue()) : null;
      case L_SHIFT -> isShort(right, 1) ? left.shiftLeft(right.intValue()) : null;
      default -> null;
    };
  }

  private static boolean isShort(BigInteger times, int bits) {
    return times.signum() >= 0
        && times.bitLength() < 16
        && (long) times.intValue() * Math.max(bits, 1) <= MAX_BITS;
  }

  /** Whether it is {@code float("nan")}, {@code math.inf} or the like. */
  public boolean isNotFinite(PythonModule module, Expression expression) {
    if (expression instanceof UnaryOp sign && sign.op() != UnaryOperator.NOT) {
      return isNotFinite(module, sign.operand());
    }
    if (expression instanceof Call call) {
      return isFloat(module, call.func())
          && call.args().size() == 1
          && isNotFinite(call.args().getFirst());
    }
    if (expression instanceof Constant constant) {
      return constant.value() instanceof ConstantValue.Real real && !Double.isFinite(real.value());
    }
    if (!(expression instanceof Attribute || expression instanceof Name)) {
      return false;
    }
    List<String> names = resolver.importedNames(module, expression);
    return names.size() == 1 && isNotFinite(names.getFirst());
  }

  private static boolean isFloat(PythonModule module, Expression called) {
    return called instanceof Name name
        && name.id().equals("float")
        && module.scopes().bindings(name).isEmpty();
  }

  private static boolean isNotFinite(Expression text) {
    if (!(text instanceof Constant constant)
        || !(constant.value() instanceof ConstantValue.Str str)) {
      return false;
    }
    String word = str.value().strip().toLowerCase(Locale.ROOT);
    return switch (word.startsWith("-") || word.startsWith("+") ? word.substring(1) : word) {
      case "nan", "inf", "infinity" -> true;
      default -> false;
    };
  }

  private static boolean isNotFinite(String qualifiedName) {
    return switch (qualifiedName) {
      case "math.nan", "math.inf", "numpy.nan", "numpy.inf", "numpy.NaN", "numpy.NAN" -> true;
      default -> false;
    };
  }
}
