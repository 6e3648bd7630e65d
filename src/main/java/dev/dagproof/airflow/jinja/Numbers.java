package dev.dagproof.airflow.jinja;

/** Finds the ends of numbers, by Jinja's regular expressions for them. */
final class Numbers {
  private Numbers() {}

  /** Behind a number with a fraction or an exponent; -1 if there is none. */
  static int endOfFloat(String text, int from, int length) {
    if (from > 0 && text.charAt(from - 1) == '.') {
      return -1;
    }
    int whole = digits(text, from, length);
    if (whole < 0) {
      return -1;
    }
    int fraction =
        whole < length && text.charAt(whole) == '.' ? digits(text, whole + 1, length) : -1;
    int exponent = exponent(text, fraction < 0 ? whole : fraction, length);
    return exponent >= 0 ? exponent : fraction;
  }

  private static int exponent(String text, int from, int length) {
    if (from >= length || (text.charAt(from) | 0x20) != 'e') {
      return -1;
    }
    int i = from + 1;
    if (i < length && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
      i++;
    }
    return digits(text, i, length);
  }

  /** Behind digits with single underscores between them; -1 if there are none. */
  private static int digits(String text, int from, int length) {
    int i = from;
    while (i < length && Characters.isDigit(text.charAt(i))) {
      i++;
      if (i + 1 < length && text.charAt(i) == '_' && Characters.isDigit(text.charAt(i + 1))) {
        i++;
      }
    }
    return i > from ? i : -1;
  }

  /** Behind a whole number; of {@code 07} that is the zero. */
  static int endOfInteger(String text, int from, int length) {
    char c = text.charAt(from);
    if (c == '0') {
      char base = from + 1 < length ? (char) (text.charAt(from + 1) | 0x20) : ' ';
      int radix = base == 'b' ? 2 : base == 'o' ? 8 : base == 'x' ? 16 : 0;
      int end = radix == 0 ? -1 : inRadix(text, from + 2, length, radix);
      return end >= 0 ? end : zeros(text, from, length);
    }
    return c >= '1' && c <= '9' ? digits(text, from, length) : -1;
  }

  private static int inRadix(String text, int from, int length, int radix) {
    int i = from;
    int last = -1;
    while (i < length) {
      if (Character.digit(text.charAt(i), radix) >= 0) {
        i++;
        last = i;
      } else if (text.charAt(i) == '_'
          && i + 1 < length
          && Character.digit(text.charAt(i + 1), radix) >= 0) {
        i++;
      } else {
        break;
      }
    }
    return last;
  }

  private static int zeros(String text, int from, int length) {
    int i = from + 1;
    while (i < length) {
      if (text.charAt(i) == '0') {
        i++;
      } else if (text.charAt(i) == '_' && i + 1 < length && text.charAt(i + 1) == '0') {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }
}
