package dev.dagproof.cli;

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
    err.print("dagproof: " + message + "\n");
  }
}
