package dev.dagproof.airflow.result;

import dev.dagproof.airflow.catalog.ContextMembers;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Statement.ClassDef;
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
    if (type.kind() != ObjectType.Kind.INSTANCE) {
      return null;
    }
    if (type.isOfProject()) {
      return isNamedTuple(type) ? TUPLE : null;
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

  /** Its fields lose their names in XCom (recorded case xval_namedtuple, both versions). */
  private static boolean isNamedTuple(ObjectType type) {
    ClassDef definition = type.classDef().orElse(null);
    return definition == null
        ? type.definition() instanceof Call
        : !definition.bases().isEmpty()
            && definition.bases().getFirst().lastName().equals("NamedTuple");
  }

  /** Whether it is of one of the kinds of values that hold nothing and cannot be looped over. */
  boolean isScalar() {
    return this == NUMBER || this == BOOLEAN || this == NONE;
  }

  /** Whether it surely lacks an attribute or method. */
  boolean lacks(String name) {
    if (name.startsWith("_")) {
      return false;
    }
    return switch (this) {
      case TEXT -> !ContextMembers.isOfText(name);
      case NUMBER, BOOLEAN -> !isOfNumber(name);
      case NONE -> true;
      case DICTIONARY -> !isOfDictionary(name);
      case LIST, TUPLE -> !isOfList(name);
      case SET, LAZY_SEQUENCE -> isOfDictionaryAlone(name) || isChangeOfList(name);
    };
  }

  private static boolean isOfNumber(String name) {
    return switch (name) {
      case "real", "imag", "numerator", "denominator", "conjugate", "as_integer_ratio" -> true;
      case "bit_length", "bit_count", "to_bytes", "from_bytes" -> true;
      case "is_integer", "hex", "fromhex" -> true;
      default -> false;
    };
  }

  private static boolean isOfDictionary(String name) {
    return isOfDictionaryAlone(name)
        || switch (name) {
          case "clear", "copy", "pop", "update" -> true;
          default -> false;
        };
  }

  private static boolean isOfDictionaryAlone(String name) {
    return switch (name) {
      case "items", "keys", "values", "get", "setdefault", "popitem", "fromkeys" -> true;
      default -> false;
    };
  }

  private static boolean isOfList(String name) {
    return isChangeOfList(name)
        || switch (name) {
          case "clear", "copy", "count", "index", "pop", "remove" -> true;
          default -> false;
        };
  }

  private static boolean isChangeOfList(String name) {
    return switch (name) {
      case "append", "extend", "insert", "reverse", "sort" -> true;
      default -> false;
    };
  }
}
