package dev.dagproof.cli;

import dev.dagproof.report.Look;
import dev.dagproof.report.PrintableText;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * What the program has around it.
 *
 * @param workingDirectory absolute
 * @param variables gives the value of an environment variable; empty if it is not set
 * @param isTerminal whether {@code out} is shown on a terminal
 * @param in what is piped in
 * @param out takes the report
 * @param err takes everything else
 */
record Environment(
    Path workingDirectory,
    UnaryOperator<String> variables,
    BooleanSupplier isTerminal,
    InputStream in,
    Output out,
    Output err) {

  /** Whether an environment variable is set and not empty. */
  boolean hasVariable(String name) {
    return !variables.apply(name).isEmpty();
  }

  /**
   * How many columns {@code out} has; {@link Look#UNLIMITED} if it is no terminal or none tells.
   */
  int width() {
    try {
      int columns = Integer.parseInt(variables.apply("COLUMNS"));
      return columns > 0 && isTerminal.getAsBoolean() ? columns : Look.UNLIMITED;
    } catch (NumberFormatException e) {
      return Look.UNLIMITED;
    }
  }

  /** Tells the user something that is no part of the report. */
  void say(String message) {
    StringBuilder shown = new StringBuilder("dagproof: ");
    for (String line : message.split("\n", -1)) {
      shown.append(PrintableText.of(line)).append('\n');
    }
    err.print(shown.toString());
  }
}
