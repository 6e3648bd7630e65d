package dev.dagproof.report;

import dev.dagproof.lint.Severity;

/** Colours for a terminal, or none. */
public enum Style {
  /** Text as it is. */
  PLAIN,
  /** ANSI escape sequences. */
  COLORED;

  private static final String RESET = "\u001b[0m";

  String bold(String text) {
    return wrap("\u001b[1m", text);
  }

  String gutter(String text) {
    return wrap("\u001b[1;34m", text);
  }

  String severity(Severity severity, String text) {
    return wrap(color(severity), text);
  }

  /** What is new. */
  public String added(String text) {
    return wrap("\u001b[32m", text);
  }

  /** What is gone. */
  public String removed(String text) {
    return wrap("\u001b[31m", text);
  }

  /** What is another one now. */
  public String changed(String text) {
    return wrap("\u001b[33m", text);
  }

  private static String color(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u001b[1;31m";
      case WARNING -> "\u001b[1;33m";
      case INFO -> "\u001b[1;36m";
    };
  }

  private String wrap(String code, String text) {
    return this == PLAIN ? text : code + text + RESET;
  }
}
