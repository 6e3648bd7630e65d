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
          return integer(text.substring(2), 16);
        }
        case 'o' -> {
          return integer(text.substring(2), 8);
        }
        case 'b' -> {
          return integer(text.substring(2), 2);
        }
        default -> {}
      }
    }
    char last = text.charAt(text.length() - 1);
    if (last == 'j' || last == 'J') {
      return new ConstantValue.Complex(Double.parseDouble(text.substring(0, text.length() - 1)));
    }
    if (isInteger(text)) {
      return text.length() > MAX_DIGITS ? null : integer(text, 10);
    }
    return new ConstantValue.Real(Double.parseDouble(text.toLowerCase(Locale.ROOT)));
  }

  private static ConstantValue integer(String digits, int radix) {
    return new ConstantValue.Int(
        digits.length() < 11
            ? BigInteger.valueOf(Long.parseLong(digits, radix))
            : new BigInteger(digits, radix));
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
