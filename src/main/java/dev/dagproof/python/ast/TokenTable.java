package dev.dagproof.python.ast;

import java.util.Arrays;

/**
 * The tokens and comments of a file, in the order of the text, as parallel arrays: a token is a
 * number from 0. Kinds are known to the parser alone; offsets are byte offsets.
 */
public final class TokenTable {
  private final int[] starts;
  private final int[] ends;
  private final int size;
  private final int[] commentStarts;
  private final int[] commentEnds;

  /**
   * A table over these arrays, which the caller lets go of.
   *
   * @param size how many of {@code starts} and {@code ends} count
   */
  public TokenTable(int[] starts, int[] ends, int size, int[] commentStarts, int[] commentEnds) {
    this.starts = starts;
    this.ends = ends;
    this.size = size;
    this.commentStarts = commentStarts;
    this.commentEnds = commentEnds;
  }

  /** How many tokens there are, without comments. */
  public int size() {
    return size;
  }

  /** Where a token begins. */
  public int start(int token) {
    return starts[token];
  }

  /** Where a token ends. */
  public int end(int token) {
    return ends[token];
  }

  /**
   * The number of the first token that begins at or behind this offset; {@link #size()} if there is
   * none.
   */
  public int firstAt(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && starts[found - 1] == offset) {
      found--;
    }
    return found;
  }

  /**
   * The number of a node's first token; the empty ones that open and close blocks before it do not
   * count. A node without text, such as the {@link Arguments} of {@code f()}, has none: then it is
   * that of the token behind it.
   */
  public int firstOf(Node node) {
    int token = firstAt(node.start());
    while (token < size && ends[token] == starts[token]) {
      token++;
    }
    return token;
  }

  /** The number of a node's last token; of a node without text, that of the token before it. */
  public int lastOf(Node node) {
    return firstAt(node.end()) - 1;
  }

  /** How many comments there are. */
  public int commentCount() {
    return commentStarts.length;
  }

  /** Where a comment, numbered from 0, begins: its {@code #}. */
  public int commentStart(int comment) {
    return commentStarts[comment];
  }

  /** Where a comment ends: its line's end. */
  public int commentEnd(int comment) {
    return commentEnds[comment];
  }

  /**
   * The number of the first comment that begins at or behind this offset; {@link #commentCount()}
   * if there is none.
   */
  public int firstCommentAt(int offset) {
    int found = Arrays.binarySearch(commentStarts, offset);
    return found < 0 ? -found - 1 : found;
  }
}
