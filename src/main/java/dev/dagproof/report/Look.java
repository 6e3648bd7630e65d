package dev.dagproof.report;

/**
 * How text for people looks.
 *
 * @param width how many columns a line may take; {@link #UNLIMITED} where it is not shown on a
 *     terminal
 */
public record Look(Style style, int width) {
  /** The width of a file or a pipe. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** The least width that lines are cut to. */
  private static final int NARROWEST = 40;

  public Look {
    width = Math.max(width, NARROWEST);
  }
}
