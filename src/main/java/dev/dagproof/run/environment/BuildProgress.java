package dev.dagproof.run.environment;

/** Hears what is being done while the user waits. Called from several threads. */
@FunctionalInterface
public interface BuildProgress {
  /** Nobody listens. */
  BuildProgress SILENT = step -> {};

  /** A new step begins, such as {@code installing pandas==2.2.2 with uv}. */
  void step(String what);

  /** A line that the running program prints, without passwords. */
  default void output(String line) {}
}
