package dev.dagproof.python.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text that is put together; from the first part that is not known on, or too long, it is not. */
final class KnownText {
  private @Nullable StringBuilder text = new StringBuilder();

  /** Adds a part; null for one that is not known. */
  void append(@Nullable String part) {
    StringBuilder before = text;
    boolean fits =
        before != null && part != null && before.length() + part.length() <= Evaluator.LONGEST_TEXT;
    text = before == null || !fits ? null : before.append(part);
  }

  boolean isKnown() {
    return text != null;
  }

  /**
   * What it is.
   *
   * @param fields the values that are in it, for text that is not known
   */
  Value value(List<Value> fields) {
    StringBuilder known = text;
    return known == null ? new TextValue(fields) : Literal.of(known.toString());
  }
}
