package dev.dagproof.python.parser;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The characters that {@code \N{NAME}} stands for, by Python's rules on names. */
final class CharacterNames {
  static final int UNKNOWN = -1;

  private static final String ALIASES = "unicode-name-aliases.txt";
  private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";
  private static final String SYLLABLE = "HANGUL SYLLABLE ";
  private static final int FIRST_SYLLABLE = 0xAC00;

  // Names that Java does not know; read when such a name is met.
  private @Nullable Map<String, Integer> aliases;

  /** The code point of this name, or {@link #UNKNOWN}. */
  int codePoint(String name) {
    if (!isAscii(name)) {
      // Java would take the long s for an S.
      return UNKNOWN;
    }
    if (name.startsWith(IDEOGRAPH)) {
      return ideograph(name.substring(IDEOGRAPH.length()));
    }
    if (name.startsWith(SYLLABLE)) {
      return syllable(name.substring(SYLLABLE.length()));
    }
    int known = knownToJava(name);
    return known != UNKNOWN
        ? known
        : aliases().getOrDefault(name.toUpperCase(Locale.ROOT), UNKNOWN);
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static int knownToJava(String name) {
    if (!name.equals(name.strip())) {
      return UNKNOWN;
    }
    try {
      int codePoint = Character.codePointOf(name);
      return isMadeUp(name, codePoint) ? UNKNOWN : codePoint;
    } catch (IllegalArgumentException e) {
      return UNKNOWN;
    }
  }

  /** Java calls a character without a name by its block and number. */
  private static boolean isMadeUp(String name, int codePoint) {
    String number = " " + Integer.toHexString(codePoint);
    int before = name.length() - number.length();
    return before > 0
        && name.regionMatches(true, before, number, 0, number.length())
        && name.regionMatches(true, 0, block(codePoint), 0, before);
  }

  private static String block(int codePoint) {
    Character.UnicodeBlock block = Character.UnicodeBlock.of(codePoint);
    return block == null ? "" : block.toString().replace('_', ' ');
  }

  private static int ideograph(String digits) {
    int codePoint = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = Character.isLowerCase(c) ? -1 : Character.digit(c, 16);
      if (digit < 0) {
        return UNKNOWN;
      }
      codePoint = codePoint << 4 | digit;
    }
    boolean named = digits.length() == 4 || digits.length() == 5;
    return named && isUnified(codePoint) ? codePoint : UNKNOWN;
  }

  private static boolean isUnified(int codePoint) {
    return Character.isIdeographic(codePoint)
        && block(codePoint).startsWith("CJK UNIFIED IDEOGRAPHS");
  }

  private static int syllable(String name) {
    for (int lead = 0; lead < LEADS.length; lead++) {
      for (int vowel = 0; vowel < VOWELS.length && name.startsWith(LEADS[lead]); vowel++) {
        for (int tail = 0; tail < TAILS.length; tail++) {
          if (name.equals(LEADS[lead] + VOWELS[vowel] + TAILS[tail])) {
            return FIRST_SYLLABLE + (lead * VOWELS.length + vowel) * TAILS.length + tail;
          }
        }
      }
    }
    return UNKNOWN;
  }

  private static final String[] LEADS = {
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P",
    "H"
  };
  private static final String[] VOWELS = {
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE",
    "WI", "YU", "EU", "YI", "I"
  };
  private static final String[] TAILS = {
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M",
    "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"
  };

  private Map<String, Integer> aliases() {
    Map<String, Integer> known = aliases;
    if (known == null) {
      known = readAliases();
      aliases = known;
    }
    return known;
  }

  private static Map<String, Integer> readAliases() {
    Map<String, Integer> read = new HashMap<>();
    try (InputStream in = CharacterNames.class.getResourceAsStream(ALIASES)) {
      if (in == null) {
        throw new IllegalStateException(ALIASES + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, US_ASCII));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int separator = line.indexOf(' ');
        read.put(line.substring(separator + 1), Integer.parseInt(line, 0, separator, 16));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
