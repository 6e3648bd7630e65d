package dev.dagproof.cli;

import dev.dagproof.report.PrintableText;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * What the program has around it.
 *
 * @param workingDirectory absolute
 * @param hasVariable whether an environment variable is set and not empty
 * @param isTerminal whether {@code out} is shown on a terminal
 * @param out takes the report
 * @param err takes everything else
 */
record Environment(
    Path workingDirectory,
    Predicate<String> hasVariable,
    BooleanSupplier isTerminal,
    Output out,
    Output err) {

  /** Tells the user something that is no part of the report. */
  void say(String message) {
    StringBuilder shown = new StringBuilder("dagproof: ");
    for (String line : message.split("\n", -1)) {
      shown.append(PrintableText.of(line)).append('\n');
    }
    err.print(shown.toString());
  }
}
