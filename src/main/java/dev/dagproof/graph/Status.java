package dev.dagproof.graph;

/** What became of something since a revision. */
public enum Status {
  SAME("same", ' '),
  ADDED("added", '+'),
  REMOVED("removed", '-'),
  CHANGED("changed", '~');

  private final String word;
  private final char sign;

  Status(String word, char sign) {
    this.word = word;
    this.sign = sign;
  }

  /** The status in a word. */
  public String word() {
    return word;
  }

  /** The sign that diffs have for it. */
  public char sign() {
    return sign;
  }
}
