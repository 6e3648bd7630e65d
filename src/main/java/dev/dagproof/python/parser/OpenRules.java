package dev.dagproof.python.parser;

import java.util.Arrays;

/** The rules of the grammar that are being read, each with where it began. */
final class OpenRules {
  // Three numbers a rule, side by side: entering and leaving rules is half of a parser's work.
  private static final int SIZE = 3;
  private static final int FIRST = 1;
  private static final int MARK = 2;

  // Enough for an expression or an elif chain of 6,000 levels.
  private static final int MAX = 12_000 * SIZE;

  private int[] numbers = new int[SIZE * 64];
  private int innermost = -SIZE;

  /** Whether no further rule may be entered. */
  boolean areTooMany() {
    return innermost >= MAX;
  }

  /** A number for the innermost rule, which grows with the depth. */
  int depth() {
    return innermost;
  }

  /**
   * Enters a rule, whose number is one of the grammar's {@code RULE_} constants.
   *
   * @param first the number of its first token
   * @param mark how high the node stack stands: what will be above belongs to the rule
   */
  void enter(int rule, int first, int mark) {
    innermost += SIZE;
    if (innermost == numbers.length) {
      numbers = Arrays.copyOf(numbers, innermost * 2);
    }
    numbers[innermost] = rule;
    numbers[innermost + FIRST] = first;
    numbers[innermost + MARK] = mark;
  }

  void exit() {
    innermost -= SIZE;
  }

  /** The first token of the innermost rule. */
  int first() {
    return numbers[innermost + FIRST];
  }

  /** How high the node stack stood when the innermost rule began. */
  int mark() {
    return numbers[innermost + MARK];
  }

  /** The first token of the rule around the innermost one. */
  int firstAround() {
    return numbers[innermost - SIZE + FIRST];
  }

  /** Whether the innermost rule is this one. */
  boolean isIn(int rule) {
    return numbers[innermost] == rule;
  }

  /** Whether the rule so many levels around the innermost one is this one. */
  boolean isIn(int rule, int levels) {
    return numbers[innermost - levels * SIZE] == rule;
  }

  /** The depth of the innermost rule that is this one; negative if there is none. */
  int depthOf(int rule) {
    int i = innermost;
    while (i >= 0 && numbers[i] != rule) {
      i -= SIZE;
    }
    return i;
  }

  /** The first token of the rule at this depth. */
  int firstAt(int depth) {
    return numbers[depth + FIRST];
  }
}
