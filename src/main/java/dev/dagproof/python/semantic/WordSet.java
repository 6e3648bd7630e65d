package dev.dagproof.python.semantic;

import java.util.HashSet;
import java.util.Set;

/**
 * Reads a set of words out of a text: a long list costs less to load than an array of constants.
 */
final class WordSet {
  private WordSet() {}

  /** The words of a text, between spaces and newlines. */
  static Set<String> of(String text) {
    Set<String> words = new HashSet<>(512);
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ') {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    if (start < text.length()) {
      words.add(text.substring(start));
    }
    return Set.copyOf(words);
  }
}
