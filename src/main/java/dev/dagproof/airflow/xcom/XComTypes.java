package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.types.ObjectType;

/**
 * Which objects XCom has no serializer for.
 *
 * <p>Facts: {@code BaseXCom.serialize_value} of 2.11.2 and {@code airflow.sdk.serde.serialize} of
 * 3.3.2, each called with an object of every class named here; recorded cases xval_*.
 */
final class XComTypes {
  private final boolean three;

  XComTypes(AirflowVersion version) {
    this.three = version.isAtLeast(3, 0);
  }

  /** Whether a value of this kind surely cannot be stored. */
  boolean refuses(ObjectType type) {
    return switch (type.kind()) {
      case MODULE, LAMBDA, FUNCTION, CLASS -> true;
      case INSTANCE ->
          type.classDef().isPresent()
              ? refusesOwn(type.classDef().get())
              : refusesInstance(type.name());
      case UNKNOWN -> false;
    };
  }

  /**
   * Whether it is stored with the name of its class, which {@code allowed_deserialization_classes}
   * must hold for it to be read again (case xval_dataclass_top_level).
   */
  boolean isNotReadBack(ObjectType type) {
    ClassDef classDef = type.classDef().orElse(null);
    return type.kind() == ObjectType.Kind.INSTANCE
        && classDef != null
        && !classDef.decoratorList().isEmpty();
  }

  /** Whether Airflow 2 refuses it as the key of a dictionary; Airflow 3 makes text of any key. */
  boolean refusesKey(ObjectType type) {
    if (three || type.kind() != ObjectType.Kind.INSTANCE || type.isOfProject()) {
      return false;
    }
    return switch (type.name()) {
      case "builtins.str", "builtins.int", "builtins.float", "builtins.bool", "builtins.NoneType" ->
          false;
      case "datetime.date", "datetime.datetime", "decimal.Decimal", "pathlib.Path", "uuid.UUID" ->
          true;
      default -> type.name().startsWith("builtins.");
    };
  }

  private boolean refusesInstance(String className) {
    if (className.startsWith("builtins.")) {
      return refusesBuiltin(className.substring("builtins.".length()));
    }
    if (className.startsWith("pathlib.")
        || className.startsWith("threading.")
        || className.startsWith("itertools.")) {
      return true;
    }
    return switch (className) {
      case "_csv.reader",
          "_hashlib.HASH",
          "_thread.RLock",
          "_thread.lock",
          "array.array",
          "collections.ChainMap",
          "collections.UserDict",
          "collections.deque",
          "datetime.time",
          "datetime.timezone",
          "fractions.Fraction",
          "functools.partial",
          "io.BytesIO",
          "ipaddress.IPv4Address",
          "ipaddress.IPv4Network",
          "io.StringIO",
          "io.TextIOWrapper",
          "logging.Logger",
          "os._Environ",
          "pendulum.Duration",
          "posix.ScandirIterator",
          "queue.Queue",
          "re.Match",
          "re.Pattern",
          "sqlite3.Connection",
          "string.Template",
          "subprocess.CompletedProcess",
          "subprocess.Popen",
          "types.MappingProxyType",
          "types.SimpleNamespace" ->
          true;
      case "uuid.UUID" -> !three;
      default -> false;
    };
  }

  private static boolean refusesBuiltin(String className) {
    return switch (className) {
      case "NoneType", "bool", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple" ->
          false;
      default -> true;
    };
  }

  /** A class of the project: one that adds nothing that Airflow knows how to store. */
  private static boolean refusesOwn(ClassDef classDef) {
    if (!classDef.decoratorList().isEmpty() || !classDef.keywords().isEmpty()) {
      return false;
    }
    for (Expression base : classDef.bases()) {
      if (!isRefusedBase(base)) {
        return false;
      }
    }
    for (Statement statement : classDef.body()) {
      if (statement instanceof FunctionDef method && method.name().equals("serialize")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRefusedBase(Expression base) {
    String name = base.lastName();
    return switch (name) {
      case "object", "Enum", "Flag", "Exception", "ABC", "bytes" -> true;
      default -> name.endsWith("Error");
    };
  }
}
