package dev.dagproof.cli;

/** A command line or configuration that cannot be used. The message says why and what to do. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message, null, false, false);
  }
}
