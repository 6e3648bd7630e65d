package dev.dagproof.python.parser;

import dev.dagproof.python.ast.TokenTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tokens of a file while it is lexed and parsed: parallel arrays instead of objects. Kinds are
 * the constants of {@link PythonGrammar}.
 */
final class Tokens {
  // The kinds, and of words their numbers: see Words.
  private int[] tags;
  private int[] starts;
  private int[] ends;
  private int size;
  private final Words words;
  private final int textLength;
  private int[] commentStarts = new int[16];
  private int[] commentEnds = new int[16];
  private int commentCount;
  private int[] undecided = new int[32];
  private int undecidedCount;
  private final List<LexicalError> errors = new ArrayList<>();

  /** What is wrong with the ERROR token of this number. */
  record LexicalError(int token, String message) {}

  Tokens(byte[] text) {
    textLength = text.length;
    words = new Words(text);
    // Code has a token for about every eight bytes; copying costs more than some room to spare.
    int expected = textLength / 6 + 16;
    tags = new int[expected];
    starts = new int[expected];
    ends = new int[expected];
  }

  /** Notes that the token added last may be no keyword, or begin a list of {@code with} items. */
  void noteUndecided() {
    if (undecidedCount == undecided.length) {
      undecided = Arrays.copyOf(undecided, undecidedCount * 2);
    }
    undecided[undecidedCount++] = size - 1;
  }

  int undecidedCount() {
    return undecidedCount;
  }

  /** The number of a token that was noted. */
  int undecided(int note) {
    return undecided[note];
  }

  void add(int tag, int start, int end) {
    if (size == tags.length) {
      grow();
    }
    tags[size] = tag;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  /** Adds a name that may look like a keyword. */
  void addName(int start, int end) {
    add(Words.tagOf(PythonGrammar.NAME, Words.number(words.tag(start, end))), start, end);
  }

  private void grow() {
    int larger = larger();
    tags = Arrays.copyOf(tags, larger);
    starts = Arrays.copyOf(starts, larger);
    ends = Arrays.copyOf(ends, larger);
  }

  /** Room for all tokens of the text if its rest is as dense as what has been read. */
  private int larger() {
    long read = Math.max(1, ends[size - 1]);
    long expected = size * (long) textLength / read;
    return (int) Math.clamp(expected + expected / 16, size + size / 4, size * 2L);
  }

  /** Adds an ERROR token; directly behind another it only makes that one longer. */
  void addError(int start, int end, String message) {
    if (lastKind() == PythonGrammar.ERROR && starts[size - 1] < ends[size - 1]) {
      ends[size - 1] = Math.max(ends[size - 1], end);
      return;
    }
    errors.add(new LexicalError(size, message));
    add(PythonGrammar.ERROR, start, end);
  }

  void addComment(int start, int end) {
    if (commentCount == commentStarts.length) {
      commentStarts = Arrays.copyOf(commentStarts, commentCount * 2);
      commentEnds = Arrays.copyOf(commentEnds, commentCount * 2);
    }
    commentStarts[commentCount] = start;
    commentEnds[commentCount] = end;
    commentCount++;
  }

  /** Where the first comment at or behind this offset begins, or {@code none}. */
  int commentFrom(int offset, int none) {
    int found = Arrays.binarySearch(commentStarts, 0, commentCount, offset);
    int comment = found < 0 ? -found - 1 : found;
    return comment < commentCount ? commentStarts[comment] : none;
  }

  /** The words among them. */
  Words words() {
    return words;
  }

  int size() {
    return size;
  }

  int kind(int token) {
    return Words.kind(tags[token]);
  }

  /** The number of the word that this token is. */
  int word(int token) {
    return Words.number(tags[token]);
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  int lastKind() {
    return size == 0 ? PythonGrammar.NEWLINE : Words.kind(tags[size - 1]);
  }

  void setKind(int token, int kind) {
    tags[token] = Words.tagOf(kind, Words.number(tags[token]));
  }

  /** Makes the last token one of another kind that reaches to {@code end}. */
  void replaceLast(int kind, int end) {
    tags[size - 1] = kind;
    ends[size - 1] = end;
  }

  /** Forgets all tokens from this one on. */
  void dropFrom(int token) {
    size = token;
    while (undecidedCount > 0 && undecided[undecidedCount - 1] >= token) {
      undecidedCount--;
    }
    while (!errors.isEmpty() && errors.getLast().token() >= token) {
      errors.removeLast();
    }
  }

  /** Forgets all comments from this offset on, whose text is going to be read again. */
  void dropCommentsFrom(int offset) {
    while (commentCount > 0 && commentStarts[commentCount - 1] >= offset) {
      commentCount--;
    }
  }

  /** The message of an ERROR token. */
  String message(int token) {
    int low = 0;
    int high = errors.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (errors.get(middle).token() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return errors.get(low).message();
  }

  /** The finished table, without the tags; nothing else may be asked behind it. */
  TokenTable table() {
    tags = new int[0];
    // A little room to spare costs less than copying.
    if (size < starts.length / 4 * 3) {
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
    }
    return new TokenTable(
        starts,
        ends,
        size,
        trimmed(commentStarts, commentCount),
        trimmed(commentEnds, commentCount));
  }

  private static int[] trimmed(int[] array, int length) {
    return array.length == length ? array : Arrays.copyOf(array, length);
  }
}
