package dev.dagproof.project;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses what somebody meant who mistyped a name. */
public final class NearestName {
  private NearestName() {}

  /** The candidate that takes the fewest changes; empty if all are quite different. */
  public static Optional<String> of(String typed, Collection<String> candidates) {
    return of(typed, candidates, 2 + typed.length() / 3);
  }

  /** The candidate that takes less than one change for each five letters. */
  public static Optional<String> close(String typed, Collection<String> candidates) {
    return of(typed, candidates, 1 + typed.length() / 5);
  }

  private static Optional<String> of(String typed, Collection<String> candidates, int below) {
    String best = null;
    int fewest = below;
    for (String candidate : candidates) {
      int changes = changes(typed.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (changes < fewest) {
        fewest = changes;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A question to add to a message: {@code ; did you mean `x`?}, or nothing. */
  public static String question(String typed, Collection<String> candidates) {
    Optional<String> nearest = of(typed, candidates);
    return nearest.isPresent() ? "; did you mean `" + nearest.get() + "`?" : "";
  }

  /** Levenshtein's distance. */
  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
