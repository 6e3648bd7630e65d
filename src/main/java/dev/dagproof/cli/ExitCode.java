package dev.dagproof.cli;

/** The exit codes. */
final class ExitCode {
  /** No findings, or none that counts. */
  static final int CLEAN = 0;

  /** Findings at or above {@code --fail-on}. */
  static final int FINDINGS = 1;

  /** The command line or the configuration cannot be used. */
  static final int USAGE = 2;

  /** Something could not be read, or dagproof failed; the rest is reported. */
  static final int INCOMPLETE = 3;

  /** The person ended a run (128 and the number of SIGINT, as shells have it). */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
