package dev.dagproof.python.ast;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The value of a literal. */
public sealed interface ConstantValue {

  /** Text; may hold lone surrogates, as Python's own does. */
  record Str(String value) implements ConstantValue {
    /** The one a record has by itself takes 12 ms to make. */
    @Override
    public int hashCode() {
      return value.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Str str && value.equals(str.value);
    }
  }

  /** Bytes, one char (0 to 255) each. */
  record Bytes(String value) implements ConstantValue {}

  /** A whole number of any size. */
  record Int(BigInteger value) implements ConstantValue {}

  /** A floating-point number (Python: float). */
  record Real(double value) implements ConstantValue {}

  /** An imaginary number {@code imag * 1j}. */
  record Complex(double imag) implements ConstantValue {}

  /** {@code True} or {@code False}. */
  record Bool(boolean value) implements ConstantValue {
    public static final Bool TRUE = new Bool(true);
    public static final Bool FALSE = new Bool(false);
  }

  /** {@code None}. */
  enum None implements ConstantValue {
    NONE
  }

  /** {@code ...}. */
  enum Ellipsis implements ConstantValue {
    ELLIPSIS
  }
}
