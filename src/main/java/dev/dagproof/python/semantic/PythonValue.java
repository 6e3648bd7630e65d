package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The value of an expression, as far as it is known without running the code. */
public sealed interface PythonValue {

  /** Nothing is known. */
  enum Unknown implements PythonValue {
    UNKNOWN
  }

  /** {@code None}. */
  enum None implements PythonValue {
    NONE
  }

  /** Text. */
  record Str(String value) implements PythonValue {
    // Written out, as below: a record's own methods cost a cold start several milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Str str && value.equals(str.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /** {@code True} or {@code False}. */
  record Bool(boolean value) implements PythonValue {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bool bool && value == bool.value;
    }

    @Override
    public int hashCode() {
      return Boolean.hashCode(value);
    }
  }

  /** A number, bytes or {@code ...}: a value that is known not to be any of the others. */
  record Other(Expression expression) implements PythonValue {}

  /**
   * A list, tuple or set.
   *
   * @param items those that are known, in order; each perhaps unknown itself
   * @param complete whether there are no others
   */
  record Sequence(List<PythonValue> items, boolean complete) implements PythonValue {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A dictionary.
   *
   * @param entries the values of the keys that are known and text, in order; none that what is not
   *     known might replace
   * @param complete whether there are no others
   */
  record Mapping(Map<String, Located> entries, boolean complete) implements PythonValue {}

  /**
   * An expression that is not evaluated yet.
   *
   * @param module the file it stands in
   */
  record Located(PythonModule module, Expression expression) {}

  /** The text, if this is text. */
  default Optional<String> text() {
    return this instanceof Str str ? Optional.of(str.value()) : Optional.empty();
  }

  /** Whether anything is known. */
  default boolean isKnown() {
    return this != Unknown.UNKNOWN;
  }
}
