package dev.dagproof.run.output;

import java.util.List;
import java.util.function.Consumer;

/**
 * The last lines of a terminal, drawn again and again in the same place. Each is written over the
 * old one, so that nothing flickers, and none is ever broken in two, however wide it is.
 */
final class Screen {
  private static final String START = "\u001b[?25l\u001b[?7l";
  private static final String END = "\u001b[?7h";
  private static final String SHOW_CURSOR = "\u001b[?25h";
  private static final String CLEAR_REST = "\u001b[K";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final Consumer<String> terminal;
  private List<String> drawn = List.of();

  Screen(Consumer<String> terminal) {
    this.terminal = terminal;
  }

  /** Draws lines in the place of those drawn before. */
  void draw(List<String> lines) {
    terminal.accept(START + back() + text(lines) + CLEAR_BELOW + END);
    drawn = List.copyOf(lines);
  }

  /** Prints a line that stays, above those that are drawn again. */
  void printAbove(String line) {
    terminal.accept(START + back() + text(List.of(line)) + text(drawn) + CLEAR_BELOW + END);
  }

  /** Takes the lines away. */
  void clear() {
    terminal.accept(back() + CLEAR_BELOW + SHOW_CURSOR);
    drawn = List.of();
  }

  private static String text(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append(CLEAR_REST).append('\n');
    }
    return text.toString();
  }

  private String back() {
    return drawn.isEmpty() ? "" : "\r\u001b[" + drawn.size() + "A";
  }
}
