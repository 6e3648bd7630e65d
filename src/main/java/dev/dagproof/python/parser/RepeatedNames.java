package dev.dagproof.python.parser;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Finds names that occur twice in a list: of parameters, or of a call's keywords. */
final class RepeatedNames {
  // Longer lists are worth a set.
  private static final int FEW = 16;

  private final String[] few = new String[FEW];
  private final Set<String> many = new HashSet<>();
  private int count;

  /** Begins another list. */
  void clear() {
    count = 0;
    many.clear();
  }

  /** Whether the list has this name already; it has it from now on. */
  boolean isRepeated(String name) {
    if (count >= FEW) {
      return !many.add(name);
    }
    for (int i = 0; i < count; i++) {
      if (few[i].equals(name)) {
        return true;
      }
    }
    few[count++] = name;
    if (count == FEW) {
      many.addAll(Arrays.asList(few));
    }
    return false;
  }
}
