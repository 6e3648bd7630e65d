package dev.dagproof.python.parser;

/**
 * A place where the text is not Python.
 *
 * @param start where it begins, a byte offset
 * @param end where it ends, at least {@code start}
 * @param message what is wrong, in CPython's words where those are good
 * @param stage who rejects it
 */
public record SyntaxError(int start, int end, String message, Stage stage) {

  /** Which part of CPython rejects the text. */
  public enum Stage {
    /** {@code ast.parse} does. */
    PARSE,
    /**
     * {@code compile} does, while {@code ast.parse} accepts it: {@code return} outside a function
     * and the like.
     */
    COMPILE
  }
}
