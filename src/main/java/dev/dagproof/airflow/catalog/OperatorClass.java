package dev.dagproof.airflow.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operator class that runs a Python callable, under every path it has had: Airflow 1.10's {@code
 * airflow.operators.python_operator}, 2's {@code airflow.operators.python}, 3's {@code
 * airflow.providers.standard}.
 *
 * @param standardProvider whether it may be the standard provider's, which Airflow 2 can have too
 * @param certain whether it ships its callable's source, or does not, whichever class the file
 *     takes
 * @param oneKind whether all classes that come into question are of this kind
 */
public record OperatorClass(
    TaskKind kind, boolean standardProvider, boolean certain, boolean oneKind) {
  private static final String STANDARD_PROVIDER = "airflow.providers.standard.operators.python";

  /** The class that goes by one of these dotted names. */
  static Optional<OperatorClass> of(List<String> qualifiedNames) {
    TaskKind found = null;
    boolean standardProvider = false;
    for (String qualified : qualifiedNames) {
      int dot = qualified.lastIndexOf('.');
      if (dot > 0 && isOperatorModule(qualified.substring(0, dot))) {
        TaskKind kind = kind(qualified.substring(dot + 1));
        if (kind != null) {
          found = found == null ? kind : found;
          standardProvider |= qualified.startsWith(STANDARD_PROVIDER);
        }
      }
    }
    return found == null
        ? Optional.empty()
        : Optional.of(new OperatorClass(found, standardProvider, true, true));
  }

  /** The class where the file leaves it open which of two it takes; null where one is not known. */
  static @Nullable OperatorClass either(
      @Nullable OperatorClass one, @Nullable OperatorClass other) {
    if (one == null || other == null) {
      OperatorClass known = one == null ? other : one;
      return known == null ? null : known.unsure();
    }
    boolean otherShips = other.kind.shipsSource();
    OperatorClass first = otherShips && !one.kind.shipsSource() ? other : one;
    return new OperatorClass(
        first.kind,
        one.standardProvider || other.standardProvider,
        one.certain && other.certain && one.kind.shipsSource() == otherShips,
        one.oneKind && other.oneKind && one.kind == other.kind);
  }

  private OperatorClass unsure() {
    return new OperatorClass(kind, standardProvider, false, oneKind);
  }

  private static @Nullable TaskKind kind(String className) {
    for (TaskKind kind : TaskKind.values()) {
      if (kind.operator().equals(className)) {
        return kind;
      }
    }
    return null;
  }

  private static boolean isOperatorModule(String module) {
    return switch (module) {
      case "airflow.operators.python",
          "airflow.operators.python_operator",
          "airflow.operators",
          STANDARD_PROVIDER ->
          true;
      default -> false;
    };
  }
}
