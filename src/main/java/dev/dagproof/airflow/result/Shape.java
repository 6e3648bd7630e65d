package dev.dagproof.airflow.result;

import dev.dagproof.python.types.ObjectType;
import org.jspecify.annotations.Nullable;

/**
 * What a value is when it comes out of XCom.
 *
 * <p>Facts: what {@code BaseXCom.deserialize_value} of 2.11.2 and {@code airflow.sdk.serde} of
 * 3.3.2 make of what was stored; recorded cases xval_*.
 */
public enum Shape {
  TEXT("text"),
  NUMBER("a number"),
  BOOLEAN("a boolean"),
  NONE("None"),
  /** All its keys are text, whatever they were: JSON has no others. */
  DICTIONARY("a dictionary"),
  LIST("a list"),
  /** Airflow 2 makes lists of those inside of other values. */
  TUPLE("a tuple"),
  SET("a set"),
  /** The results of a mapped task: a sequence that is no list. */
  LAZY_SEQUENCE("a lazy sequence");

  private final String words;

  Shape(String words) {
    this.words = words;
  }

  /** For messages: "a list". */
  public String words() {
    return words;
  }

  /** What becomes of an object of this type; null if nobody knows. */
  static @Nullable Shape of(ObjectType type) {
    if (type.kind() != ObjectType.Kind.INSTANCE || type.isOfProject()) {
      return null;
    }
    return switch (type.name()) {
      case "builtins.str" -> TEXT;
      case "builtins.int", "builtins.float" -> NUMBER;
      case "builtins.bool" -> BOOLEAN;
      case "builtins.NoneType" -> NONE;
      case "builtins.dict",
          "collections.Counter",
          "collections.OrderedDict",
          "collections.defaultdict" ->
          DICTIONARY;
      case "builtins.list" -> LIST;
      case "builtins.tuple" -> TUPLE;
      case "builtins.set", "builtins.frozenset" -> SET;
      default -> null;
    };
  }

  /** Whether it is of one of the kinds of values that hold nothing and cannot be looped over. */
  boolean isScalar() {
    return this == NUMBER || this == BOOLEAN || this == NONE;
  }

  /** Whether it surely lacks a method; false for methods that are not looked at. */
  boolean lacks(String method) {
    return switch (method) {
      case "items", "keys", "values", "get", "setdefault", "popitem" -> this != DICTIONARY;
      case "append", "extend", "insert", "sort" -> this != LIST && this != TUPLE;
      case "split",
          "splitlines",
          "strip",
          "lstrip",
          "rstrip",
          "lower",
          "upper",
          "startswith",
          "endswith",
          "encode",
          "format" ->
          this != TEXT;
      default -> false;
    };
  }
}
