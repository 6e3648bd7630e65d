package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.evaluation.Value.Truth;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** None, a truth value, a number, text or bytes. */
public final class Literal implements Value {
  /** {@code None}. */
  public static final Literal NONE = new Literal(ConstantValue.None.NONE);

  /** {@code True}. */
  public static final Literal TRUE = new Literal(ConstantValue.Bool.TRUE);

  /** {@code False}. */
  public static final Literal FALSE = new Literal(ConstantValue.Bool.FALSE);

  private final ConstantValue value;

  private Literal(ConstantValue value) {
    this.value = value;
  }

  /** A constant of the text. */
  public static Literal of(ConstantValue value) {
    return new Literal(value);
  }

  /** Text. */
  public static Literal of(String text) {
    return new Literal(new ConstantValue.Str(text));
  }

  /** A whole number. */
  public static Literal of(long number) {
    return new Literal(new ConstantValue.Int(BigInteger.valueOf(number)));
  }

  /** A truth value. */
  public static Literal of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  /** What Python's own tree would hold. */
  public ConstantValue value() {
    return value;
  }

  /** Whether it is {@code None}. */
  public boolean isNone() {
    return value == ConstantValue.None.NONE;
  }

  /** The whole number that it is, truth values included; null for others, and for great ones. */
  public @Nullable Long whole() {
    if (value instanceof ConstantValue.Bool bool) {
      return bool.value() ? 1L : 0L;
    }
    return value instanceof ConstantValue.Int number && number.value().bitLength() < 63
        ? number.value().longValue()
        : null;
  }

  /** The number that it is; null for what is none. */
  public @Nullable Double number() {
    if (value instanceof ConstantValue.Real real) {
      return real.value();
    }
    Long whole = whole();
    return whole == null ? null : Double.valueOf(whole);
  }

  @Override
  public @Nullable String text() {
    return value instanceof ConstantValue.Str text ? text.value() : null;
  }

  @Override
  public Truth truth() {
    if (isNone()) {
      return Truth.FALSE;
    }
    String text = text();
    if (text != null) {
      return Truth.of(!text.isEmpty());
    }
    Double number = number();
    return number == null ? Truth.UNKNOWN : Truth.of(number != 0);
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    return text() == null ? Unknown.VALUE : new Method(this, name);
  }

  @Override
  public @Nullable Value binary(Operator operator, Value right, Evaluator at) {
    return Arithmetic.of(this, operator, right, at);
  }

  @Override
  public Value item(Value key, Evaluator at) {
    List<Value> letters = items(at);
    if (letters == null) {
      return Unknown.VALUE;
    }
    Value part = SequenceValue.list(letters).item(key, at);
    return part instanceof SequenceValue slice ? TextMethods.joined("", slice, at) : part;
  }

  @Override
  public @Nullable List<Value> items(Evaluator at) {
    String text = text();
    if (text == null || text.length() > SequenceValue.LIMIT) {
      return null;
    }
    at.spendOnEach(text.length());
    List<Value> letters = new ArrayList<>(text.length());
    text.codePoints().forEach(letter -> letters.add(of(Character.toString(letter))));
    return letters;
  }

  @Override
  public String typeName() {
    if (value instanceof ConstantValue.Str) {
      return "str";
    }
    if (value instanceof ConstantValue.Int) {
      return "int";
    }
    if (value instanceof ConstantValue.Bool) {
      return "bool";
    }
    if (value instanceof ConstantValue.Real) {
      return "float";
    }
    if (value instanceof ConstantValue.Bytes) {
      return "bytes";
    }
    return isNone() ? "NoneType" : "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Literal literal)) {
      return false;
    }
    Long whole = whole();
    Long otherWhole = literal.whole();
    if (whole != null && otherWhole != null) {
      return whole.equals(otherWhole);
    }
    Double number = number();
    return number == null ? value.equals(literal.value) : number.equals(literal.number());
  }

  @Override
  public int hashCode() {
    Double number = number();
    return number == null ? value.hashCode() : number.hashCode();
  }

  @Override
  public String toString() {
    String text = text();
    return text == null ? String.valueOf(value) : text;
  }
}
