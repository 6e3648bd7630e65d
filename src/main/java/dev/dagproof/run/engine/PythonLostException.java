package dev.dagproof.run.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Python ended, or did not answer, before the run could begin. */
public final class PythonLostException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient @Nullable Path file;

  /**
   * Because of this.
   *
   * @param file that was imported then; null for none
   */
  public PythonLostException(String message, @Nullable Path file) {
    super(message);
    this.file = file;
  }

  /** The file that was imported then; null for none. */
  public @Nullable Path file() {
    return file;
  }
}
