package dev.dagproof.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pattern with wildcards as a list of steps. All ways through them are followed at once, so that
 * a match takes time in proportion to the pattern's and the text's length, whatever they are.
 */
final class Wildcards {
  private final List<Step> steps;
  private final String literalStart;
  private final String literalEnd;
  private final boolean isLiteral;

  private enum Kind {
    /** This character. */
    CHARACTER,
    /** A character of a set. */
    SET,
    /** Any character but a slash. */
    NAME_CHARACTER,
    /** Any character. */
    ANY_CHARACTER,
    /** No character: goes on with the next step, and with another one. */
    FORK,
    /** No character: goes on with another step. */
    JUMP
  }

  /** A step; a fork or jump goes to step {@code target}. */
  private record Step(Kind kind, char character, CharacterSet set, int target) {
    boolean takes(char c) {
      return switch (kind) {
        case CHARACTER -> c == character;
        case SET -> set.holds(c);
        case NAME_CHARACTER -> c != '/';
        case ANY_CHARACTER -> true;
        case FORK, JUMP -> false;
      };
    }
  }

  private Wildcards(List<Step> steps) {
    this.steps = List.copyOf(steps);
    int first = 0;
    while (first < steps.size() && steps.get(first).kind == Kind.CHARACTER) {
      first++;
    }
    int last = steps.size();
    // What a jump leads behind is not always passed through.
    int passed = 0;
    for (Step step : steps) {
      passed = Math.max(passed, step.target);
    }
    while (last > passed && steps.get(last - 1).kind == Kind.CHARACTER) {
      last--;
    }
    this.isLiteral = first == steps.size();
    this.literalStart = characters(steps.subList(0, first));
    this.literalEnd = characters(steps.subList(last, steps.size()));
  }

  private static String characters(List<Step> steps) {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      text.append(step.character);
    }
    return text.toString();
  }

  /** Whether the pattern describes the whole text. */
  boolean matches(String text) {
    if (isLiteral) {
      return text.equals(literalStart);
    }
    return text.startsWith(literalStart) && text.endsWith(literalEnd) && follow(text);
  }

  private boolean follow(String text) {
    int count = steps.size();
    boolean[] now = new boolean[count + 1];
    boolean[] next = new boolean[count + 1];
    int[] open = new int[count + 1];
    enter(0, now, open);
    for (int t = 0; t < text.length(); t++) {
      char c = text.charAt(t);
      boolean any = false;
      for (int s = 0; s < count; s++) {
        if (now[s] && steps.get(s).takes(c)) {
          enter(s + 1, next, open);
          any = true;
        }
      }
      if (!any) {
        return false;
      }
      boolean[] done = now;
      now = next;
      next = done;
      Arrays.fill(next, false);
    }
    return now[count];
  }

  /** Marks a step, and those that it goes on with without a character. */
  private void enter(int step, boolean[] marks, int[] open) {
    int count = 0;
    open[count++] = step;
    marks[step] = true;
    while (count > 0) {
      int at = open[--count];
      if (at == steps.size()) {
        continue;
      }
      Step here = steps.get(at);
      if ((here.kind == Kind.FORK || here.kind == Kind.JUMP) && !marks[here.target]) {
        marks[here.target] = true;
        open[count++] = here.target;
      }
      if (here.kind == Kind.FORK && !marks[at + 1]) {
        marks[at + 1] = true;
        open[count++] = at + 1;
      }
    }
  }

  /** Puts a pattern together from left to right. */
  static final class Builder {
    private final List<Step> steps = new ArrayList<>();

    /** One character, this one. */
    Builder character(char c) {
      return add(Kind.CHARACTER, c, CharacterSet.EMPTY);
    }

    /** One character of this set. */
    Builder set(CharacterSet set) {
      return add(Kind.SET, '\0', set);
    }

    /** One character within a name. */
    Builder nameCharacter() {
      return add(Kind.NAME_CHARACTER, '\0', CharacterSet.EMPTY);
    }

    /** Any number of characters within a name. */
    Builder name() {
      int loop = fork();
      nameCharacter();
      return closeLoop(loop);
    }

    /** Any number of characters and slashes. */
    Builder anything() {
      int loop = fork();
      add(Kind.ANY_CHARACTER, '\0', CharacterSet.EMPTY);
      return closeLoop(loop);
    }

    /** Nothing, or anything that ends with a slash. */
    Builder folders() {
      int skip = fork();
      anything().character('/');
      return land(skip);
    }

    /** A place from which the pattern also goes on where {@link #land} says. */
    int fork() {
      add(Kind.FORK, '\0', CharacterSet.EMPTY);
      return steps.size() - 1;
    }

    /** A place from which the pattern goes on only where {@link #land} says. */
    int jump() {
      add(Kind.JUMP, '\0', CharacterSet.EMPTY);
      return steps.size() - 1;
    }

    /** Lets a fork or jump lead to here. */
    Builder land(int from) {
      return aim(from, steps.size());
    }

    Wildcards build() {
      return new Wildcards(steps);
    }

    private Builder closeLoop(int loop) {
      aim(jump(), loop);
      return land(loop);
    }

    private Builder aim(int from, int target) {
      Step step = steps.get(from);
      steps.set(from, new Step(step.kind, step.character, step.set, target));
      return this;
    }

    private Builder add(Kind kind, char c, CharacterSet set) {
      steps.add(new Step(kind, c, set, 0));
      return this;
    }
  }
}
