package dev.dagproof.run.state;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What made a task fail, or a DAG file.
 *
 * @param kind the exception's class; empty where there was none
 * @param frames the user's part of the traceback, the outermost call first
 * @param cause what it was raised from; null for nothing
 * @param hint what to do; null where there is nothing plain to say
 */
public record Failure(
    String kind,
    String message,
    List<Frame> frames,
    @Nullable Failure cause,
    @Nullable String hint) {

  /**
   * A line of a traceback.
   *
   * @param text the line's source, without indentation; empty where it is not known
   */
  public record Frame(Path file, int line, String function, String text) {}

  /** A failure without a traceback. */
  public static Failure of(String message) {
    return new Failure("", message, List.of(), null, null);
  }

  /** Kind and message as Python prints them. */
  public String headline() {
    if (kind.isEmpty()) {
      return message;
    }
    return message.isEmpty() ? kind : kind + ": " + message;
  }

  /** What can be done about it: what it began with tells best. */
  public @Nullable String advice() {
    return first().hint() == null ? hint : first().hint();
  }

  /** What it all began with. */
  public Failure first() {
    return cause == null ? this : cause.first();
  }
}
