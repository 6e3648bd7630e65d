package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression gives when a module is evaluated. What a kind of value does not say of itself
 * is unknown: the defaults claim nothing.
 */
public interface Value {

  /** What {@code value.name} gives. */
  default Value attribute(String name, Evaluator at) {
    return Unknown.VALUE;
  }

  /** Does {@code value.name = given}. */
  default void assign(String name, Value given, Evaluator at) {}

  /** What {@code value(…)} gives. */
  default Value call(CallArguments arguments, Evaluator at) {
    return at.callUnknown(this, arguments);
  }

  /** What stands for this class where a class of the project derives from it. */
  default Value asBaseOf(ClassObject derived) {
    return this;
  }

  /** Called before an object of a class is made that derives from this one. */
  default void constructing(CallArguments arguments, Evaluator at) {}

  /** What {@code value <operator> right} gives; null if this kind of value has no such operator. */
  default @Nullable Value binary(Operator operator, Value right, Evaluator at) {
    return null;
  }

  /** What {@code left <operator> value} gives where the left side has no such operator. */
  default @Nullable Value reflected(Operator operator, Value left, Evaluator at) {
    return null;
  }

  /** What {@code value[key]} gives. */
  default Value item(Value key, Evaluator at) {
    return Unknown.VALUE;
  }

  /** Does {@code value[key] = given}. */
  default void assignItem(Value key, Value given, Evaluator at) {}

  /** What a loop over it takes, in order; null if that is not known. */
  default @Nullable List<Value> items(Evaluator at) {
    return null;
  }

  /** What a loop over it takes once, where {@link #items} are not known. */
  default Value anyItem() {
    return Unknown.VALUE;
  }

  /** Whether it counts as true. */
  default Truth truth() {
    return Truth.UNKNOWN;
  }

  /** What {@code with value as name} gives the name. */
  default Value enter(Evaluator at) {
    return Unknown.VALUE;
  }

  /** Ends the {@code with}. */
  default void exit(Evaluator at) {}

  /** The values it holds and that a function that is given it can reach. */
  default List<Value> parts() {
    return List.of();
  }

  /** The text, if it is text. */
  default @Nullable String text() {
    return null;
  }

  /** What Python calls its type, for messages; empty if that is not known. */
  default String typeName() {
    return "";
  }

  /** Whether something counts as true. */
  enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    /** Of something that is known. */
    public static Truth of(boolean value) {
      return value ? TRUE : FALSE;
    }

    /** The opposite. */
    Truth negated() {
      return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }
  }
}
