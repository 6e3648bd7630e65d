package dev.dagproof.run.environment;

import java.util.List;

/**
 * A Python, package or environment that a run needs and does not get. The message is a sentence for
 * the user; neither it nor the output holds passwords.
 */
public final class EnvironmentFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<String> output;

  EnvironmentFailure(String message) {
    this(message, List.of());
  }

  EnvironmentFailure(String message, List<String> output) {
    super(message, null, false, false);
    this.output = List.copyOf(output);
  }

  /** The lines of the failed program, pip as a rule, that say why; empty if there is none. */
  public List<String> output() {
    return output;
  }
}
