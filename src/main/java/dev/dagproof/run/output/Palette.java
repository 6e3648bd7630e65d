package dev.dagproof.run.output;

import dev.dagproof.run.state.TaskState;

/** Colours for a terminal, or none: those that Airflow's own pages give to the states. */
public enum Palette {
  /** Text as it is. */
  PLAIN,
  /** ANSI escape sequences. */
  COLORED;

  private static final String RESET = "\u001b[0m";

  String state(TaskState state, String text) {
    return switch (state) {
      case SUCCESS -> wrap("\u001b[32m", text);
      case SIMULATED, REMOVED -> wrap("\u001b[36m", text);
      case FAILED -> wrap("\u001b[1;31m", text);
      case UPSTREAM_FAILED, UP_FOR_RETRY, UP_FOR_RESCHEDULE -> wrap("\u001b[33m", text);
      case SKIPPED -> wrap("\u001b[35m", text);
      case NONE, QUEUED, RUNNING -> text;
    };
  }

  String bold(String text) {
    return wrap("\u001b[1m", text);
  }

  String faint(String text) {
    return wrap("\u001b[2m", text);
  }

  private String wrap(String code, String text) {
    return this == PLAIN ? text : code + text + RESET;
  }
}
