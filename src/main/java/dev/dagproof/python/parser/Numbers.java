package dev.dagproof.python.parser;

import dev.dagproof.python.ast.ConstantValue;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Works out the values of number literals. */
final class Numbers {
  // sys.int_info.default_max_str_digits: more decimal digits CPython refuses to convert.
  private static final int MAX_DIGITS = 4300;

  private Numbers() {}

  /** The value of a literal that the lexer has accepted; null if it has too many decimal digits. */
  static @Nullable ConstantValue value(String literal) {
    String text = literal.indexOf('_') < 0 ? literal : literal.replace("_", "");
    if (text.length() > 1 && text.charAt(0) == '0') {
      switch (text.charAt(1) | 0x20) {
        case 'x' -> {
          return binary(text, 4);
        }
        case 'o' -> {
          return binary(text, 3);
        }
        case 'b' -> {
          return binary(text, 1);
        }
        default -> {}
      }
    }
    char last = text.charAt(text.length() - 1);
    if (last == 'j' || last == 'J') {
      return new ConstantValue.Complex(Double.parseDouble(text.substring(0, text.length() - 1)));
    }
    if (isInteger(text)) {
      return text.length() > MAX_DIGITS ? null : decimal(text);
    }
    return new ConstantValue.Real(Double.parseDouble(text.toLowerCase(Locale.ROOT)));
  }

  private static ConstantValue decimal(String digits) {
    return new ConstantValue.Int(
        digits.length() < 11 ? BigInteger.valueOf(Long.parseLong(digits)) : new BigInteger(digits));
  }

  /**
   * Digits of so many bits each behind a prefix of two letters. They may be millions, for which
   * BigInteger's own parsing takes quadratic time.
   */
  private static ConstantValue binary(String text, int bits) {
    int digits = text.length() - 2;
    byte[] magnitude = new byte[(int) (((long) digits * bits + 7) / 8)];
    int at = magnitude.length - 1;
    int gathered = 0;
    int width = 0;
    for (int i = text.length() - 1; i >= 2; i--) {
      gathered |= Character.digit(text.charAt(i), 16) << width;
      width += bits;
      if (width >= 8) {
        magnitude[at--] = (byte) gathered;
        gathered >>>= 8;
        width -= 8;
      }
    }
    if (width > 0) {
      magnitude[at] = (byte) gathered;
    }
    return new ConstantValue.Int(new BigInteger(1, magnitude));
  }

  private static boolean isInteger(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
