package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.JoinedStr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that an expression gives, as far as it is known, with the place in the source of each of
 * its characters. What is not known is one {@link #UNKNOWN} character, however long it may be.
 */
public final class KnownText {
  /** Stands for a part that is not known. */
  public static final char UNKNOWN = '\uFFFC';

  private final String text;
  private final List<Piece> pieces;

  /** For each character the piece that it is of, and its place in that piece's value. */
  private final int[] pieceOf;

  private final int[] indexIn;

  /** A literal, a part of an f-string, or an expression that is not known. */
  private static final class Piece {
    private final PythonModule module;
    private final Expression expression;
    private final @Nullable JoinedStr string;

    /** The part of the expression that is not known; null if this is not such a part. */
    private final @Nullable Span unknown;

    private int @Nullable [] offsets;

    Piece(
        PythonModule module,
        Expression expression,
        @Nullable JoinedStr string,
        @Nullable Span unknown) {
      this.module = module;
      this.expression = expression;
      this.string = string;
      this.unknown = unknown;
    }

    boolean isKnown() {
      return unknown == null;
    }

    int[] offsets() {
      int[] known = offsets;
      if (known == null) {
        Span span = unknown;
        known =
            span == null && expression instanceof Constant constant
                ? LiteralOffsets.of(module.tree(), constant, string)
                : span == null
                    ? new int[] {expression.start(), expression.end()}
                    : new int[] {span.start(), span.end()};
        offsets = known;
      }
      return known;
    }
  }

  /** A piece of the source, in byte offsets. */
  public record Span(PythonModule module, int start, int end) {
    // Written out: the methods that a record gets by itself are slow to start.

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Span span
          && module == span.module
          && start == span.start
          && end == span.end;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * System.identityHashCode(module) + start) + end;
    }
  }

  private KnownText(String text, List<Piece> pieces, int[] pieceOf, int[] indexIn) {
    this.text = text;
    this.pieces = List.copyOf(pieces);
    this.pieceOf = pieceOf;
    this.indexIn = indexIn;
  }

  private static KnownText of(String text, Piece piece) {
    int[] indexIn = new int[text.length()];
    for (int i = 0; i < indexIn.length; i++) {
      indexIn[i] = i;
    }
    return new KnownText(text, List.of(piece), new int[text.length()], indexIn);
  }

  /**
   * A text literal.
   *
   * @param string the f-string that it is a part of; null if it stands for itself
   */
  static KnownText literal(PythonModule module, Constant constant, @Nullable JoinedStr string) {
    String value = constant.value() instanceof ConstantValue.Str str ? str.value() : "";
    return of(value, new Piece(module, constant, string, null));
  }

  /** What is not known. */
  static KnownText unknown(PythonModule module, Expression expression) {
    Span span = new Span(module, expression.start(), expression.end());
    return of(String.valueOf(UNKNOWN), new Piece(module, expression, null, span));
  }

  /** One behind the other. */
  static KnownText concat(List<KnownText> parts) {
    StringBuilder text = new StringBuilder();
    List<Piece> pieces = new ArrayList<>();
    int length = 0;
    for (KnownText part : parts) {
      length += part.text.length();
    }
    int[] pieceOf = new int[length];
    int[] indexIn = new int[length];
    for (KnownText part : parts) {
      for (int i = 0; i < part.text.length(); i++) {
        pieceOf[text.length() + i] = part.pieceOf[i] + pieces.size();
        indexIn[text.length() + i] = part.indexIn[i];
      }
      text.append(part.text);
      pieces.addAll(part.pieces);
    }
    return new KnownText(text.toString(), pieces, pieceOf, indexIn);
  }

  /** Some of its characters, in this order. */
  KnownText pick(int[] indices) {
    StringBuilder picked = new StringBuilder(indices.length);
    int[] newPieceOf = new int[indices.length];
    int[] newIndexIn = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      picked.append(text.charAt(indices[i]));
      newPieceOf[i] = pieceOf[indices[i]];
      newIndexIn[i] = indexIn[indices[i]];
    }
    return new KnownText(picked.toString(), pieces, newPieceOf, newIndexIn);
  }

  /** A part of it. */
  KnownText slice(int from, int to) {
    int[] indices = new int[to - from];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = from + i;
    }
    return pick(indices);
  }

  /** A part of it, in whose place stands what is not known. */
  KnownText blanked(int from, int to) {
    Span span = span(from, to);
    Piece first = pieces.get(pieceOf[from]);
    Piece piece = new Piece(first.module, first.expression, null, span);
    return of(String.valueOf(UNKNOWN), piece);
  }

  /** Each character replaced by the one at its place in a text of the same length. */
  KnownText with(String replaced) {
    return new KnownText(replaced, pieces, pieceOf, indexIn);
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** Whether all of it is known. */
  public boolean isComplete() {
    return isKnown(0, text.length());
  }

  /** Whether all between these two is known. */
  public boolean isKnown(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!pieces.get(pieceOf[i]).isKnown()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where a part of it stands: of one that is made of several pieces, as much as is in the first.
   */
  public Span span(int from, int to) {
    if (text.isEmpty()) {
      Piece first = pieces.getFirst();
      return new Span(first.module, first.expression.start(), first.expression.end());
    }
    int begin = Math.min(from, text.length() - 1);
    Piece piece = pieces.get(pieceOf[begin]);
    int start = from > begin ? end(begin) : start(begin);
    int last = begin;
    while (last + 1 < to && last + 1 < text.length() && pieceOf[last + 1] == pieceOf[begin]) {
      last++;
    }
    return new Span(piece.module, start, Math.max(start, end(last)));
  }

  private int start(int at) {
    return pieces.get(pieceOf[at]).offsets()[indexIn[at]];
  }

  private int end(int at) {
    int[] offsets = pieces.get(pieceOf[at]).offsets();
    return offsets[indexIn[at] + offsets.length / 2];
  }

  /**
   * Whether one brace here was written as two, which an f-string or {@code format} makes one of.
   */
  public boolean isHalved(int at) {
    Piece piece = pieces.get(pieceOf[at]);
    int offset = start(at);
    byte[] source = piece.module.source().bytes();
    return piece.isKnown()
        && offset + 1 < source.length
        && source[offset] == text.charAt(at)
        && source[offset + 1] == source[offset]
        && (at + 1 == text.length() || text.charAt(at + 1) != text.charAt(at));
  }
}
