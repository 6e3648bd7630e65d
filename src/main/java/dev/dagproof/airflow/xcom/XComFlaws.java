package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.xcom.XComFlaw.Reason;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.types.Numbers;
import dev.dagproof.python.types.ValuePart;
import dev.dagproof.python.types.ValuePart.Role;
import dev.dagproof.python.types.ValueParts;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what XCom cannot store among the values that are pushed. For one thread. */
public final class XComFlaws {
  private static final BigInteger LEAST = BigInteger.ONE.shiftLeft(63).negate();
  private static final BigInteger GREATEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private final boolean three;
  private final XComTypes types;
  private final Numbers numbers;
  private final ValueParts parts;

  /** For the pushes of one file. */
  public XComFlaws(AirflowVersion version, NameResolver resolver) {
    this.three = version.isAtLeast(3, 0);
    this.types = new XComTypes(version);
    this.numbers = new Numbers(resolver);
    this.parts = new ValueParts(resolver, AirflowPackage::holds);
  }

  /** What cannot be stored of a pushed value; for each part of it the first reason. */
  public List<XComFlaw> of(XComPush push) {
    List<XComFlaw> found = new ArrayList<>(0);
    for (ValuePart part : parts.of(push.module(), push.value())) {
      Reason reason = reason(push, part);
      if (reason != null) {
        found.add(new XComFlaw(push, part, reason, part.certain() && isCertain(push)));
      }
    }
    return found;
  }

  private @Nullable Reason reason(XComPush push, ValuePart part) {
    if (part.role() == Role.HELD) {
      return null;
    }
    if (part.key()) {
      return types.refusesKey(part.type()) ? Reason.KEY : textReason(part.expression());
    }
    if (types.refuses(part.type())) {
      return Reason.TYPE;
    }
    if (push.read() && types.isNotReadBack(part.type())) {
      return Reason.READ_BACK;
    }
    if (!three) {
      return null;
    }
    if (numbers.isNotFinite(part.module(), part.expression())) {
      return Reason.NOT_FINITE;
    }
    return numbers.whole(part.expression()).filter(XComFlaws::isTooBig).isPresent()
        ? Reason.TOO_BIG
        : textReason(part.expression());
  }

  /** Case xval_bigint: the limits of the messages between the worker and its supervisor. */
  private static boolean isTooBig(BigInteger number) {
    return number.compareTo(LEAST) < 0 || number.compareTo(GREATEST) > 0;
  }

  private @Nullable Reason textReason(Expression expression) {
    boolean isText =
        three
            && expression instanceof Constant constant
            && constant.value() instanceof ConstantValue.Str text
            && hasLoneSurrogate(text.value());
    return isText ? Reason.SURROGATE : null;
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCertain(XComPush push) {
    FunctionDef function = push.callable().orElse(null);
    if (!push.made() || function == null) {
      return push.made() && push.returned();
    }
    return push.module().paths(function).of(push.value()) == Execution.ALWAYS;
  }
}
