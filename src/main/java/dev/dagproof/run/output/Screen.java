package dev.dagproof.run.output;

import java.util.List;
import java.util.function.Consumer;

/** The last lines of a terminal, drawn again and again in the same place. */
final class Screen {
  private static final String CLEAR_BELOW = "\u001b[J";
  private static final String HIDE_CURSOR = "\u001b[?25l";
  private static final String SHOW_CURSOR = "\u001b[?25h";

  private final Consumer<String> terminal;
  private int drawn;

  Screen(Consumer<String> terminal) {
    this.terminal = terminal;
  }

  /** Draws lines in the place of those drawn before; none may be wider than the terminal. */
  void draw(List<String> lines) {
    StringBuilder text = new StringBuilder(HIDE_CURSOR).append(back());
    for (String line : lines) {
      text.append(line).append('\n');
    }
    terminal.accept(text.toString());
    drawn = lines.size();
  }

  /** Prints a line that stays, above those that are drawn again. */
  void printAbove(String line) {
    terminal.accept(back() + line + "\n");
    drawn = 0;
  }

  /** Takes the lines away. */
  void clear() {
    terminal.accept(back() + SHOW_CURSOR);
    drawn = 0;
  }

  private String back() {
    return (drawn == 0 ? "" : "\u001b[" + drawn + "A\r") + CLEAR_BELOW;
  }
}
