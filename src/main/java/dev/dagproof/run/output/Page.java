package dev.dagproof.run.output;

import dev.dagproof.terminal.WrappedText;
import java.nio.file.Path;

/**
 * What a text for people is shown on.
 *
 * @param width columns of tables and source lines
 * @param isWrapped whether sentences are broken there, too; a file or a pipe takes them whole
 * @param workingDirectory absolute; what is in it is named from there
 */
public record Page(int width, boolean isWrapped, Path workingDirectory) {
  private static final int LEAST = 20;

  /** A file as a person would name it. */
  public String shown(Path file) {
    boolean isInside = file.startsWith(workingDirectory) && !file.equals(workingDirectory);
    return (isInside ? workingDirectory.relativize(file) : file).toString();
  }

  /**
   * A sentence, broken between words.
   *
   * @param used columns of its first line that are taken
   * @param indent of the other lines
   */
  String wrapped(String sentence, int used, int indent) {
    return isWrapped
        ? WrappedText.of(sentence, used, indent, Math.max(width, indent + LEAST))
        : sentence;
  }
}
