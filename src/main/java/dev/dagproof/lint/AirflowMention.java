package dev.dagproof.lint;

/**
 * Looks for the word "airflow" in a file's bytes, as Airflow itself does before it loads a file.
 */
final class AirflowMention {
  private static final String WORD = "airflow";

  private AirflowMention() {}

  /** Whether the word is there, in upper or lower case. */
  static boolean in(byte[] bytes) {
    int last = WORD.length() - 1;
    int i = last;
    while (i < bytes.length) {
      // The byte at the word's end tells how far the word can at least be away (Horspool).
      int step = step(bytes[i] | 0x20);
      if (step == 0) {
        if (endsAt(bytes, i)) {
          return true;
        }
        step = WORD.length();
      }
      i += step;
    }
    return false;
  }

  private static int step(int lowerCase) {
    return switch (lowerCase) {
      case 'w' -> 0;
      case 'o' -> 1;
      case 'l' -> 2;
      case 'f' -> 3;
      case 'r' -> 4;
      case 'i' -> 5;
      case 'a' -> 6;
      default -> 7;
    };
  }

  private static boolean endsAt(byte[] bytes, int end) {
    int start = end - WORD.length() + 1;
    for (int i = 0; i < WORD.length(); i++) {
      if ((bytes[start + i] | 0x20) != WORD.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
