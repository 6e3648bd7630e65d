package dev.dagproof.cli;

import org.jspecify.annotations.Nullable;

/** An option of a command: the one place where its name and its help stand. */
interface CommandOption {
  /** The option as typed. */
  String option();

  /** How the help calls its value; null for a flag. */
  @Nullable String value();

  /** Whether it may be given several times. */
  boolean isRepeatable();

  /** A sentence for the help. */
  String help();
}
