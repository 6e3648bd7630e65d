package dev.dagproof.airflow.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keyword arguments that a constructor takes in one version of Airflow. */
public final class Signature {
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();

  Signature() {}

  /**
   * An argument.
   *
   * @param required whether it has to be given
   * @param kind the types that it has to be an instance of, with {@code |} between them; empty if
   *     Airflow does not ask
   */
  record Parameter(boolean required, String kind) {}

  void add(String name, Parameter parameter) {
    parameters.putIfAbsent(name, parameter);
  }

  /** Adds those that a class above has. */
  void addAll(Signature above) {
    above.parameters.forEach(this::add);
  }

  /** Whether there is an argument of this name. */
  public boolean has(String name) {
    return parameters.containsKey(name);
  }

  /** All names. */
  public Set<String> names() {
    return Collections.unmodifiableSet(parameters.keySet());
  }

  /** Those that have to be given. */
  public List<String> required() {
    List<String> required = new ArrayList<>();
    parameters.forEach(
        (name, parameter) -> {
          if (parameter.required()) {
            required.add(name);
          }
        });
    return required;
  }

  /**
   * What an argument has to be, if a value of this type is refused; null if it is not.
   *
   * @param type what Python calls the type of the value
   */
  public @Nullable String refusal(String name, String type) {
    Parameter parameter = parameters.get(name);
    if (parameter == null || parameter.kind().isEmpty()) {
      return null;
    }
    StringBuilder wanted = new StringBuilder();
    for (String kind : parameter.kind().split("\\|", -1)) {
      if (isInstance(type, kind)) {
        return null;
      }
      if (!kind.equals("None")) {
        wanted.append(wanted.isEmpty() ? "" : " or ").append(kind);
      }
    }
    return wanted.toString();
  }

  /** Python's {@code isinstance}, for the types that Airflow asks for. */
  private static boolean isInstance(String type, String kind) {
    return switch (kind) {
      case "None" -> type.equals("NoneType");
      case "int" -> type.equals("int") || type.equals("bool");
      case "Sequence" -> isSequence(type);
      case "Iterable" ->
          switch (type) {
            case "dict", "set", "generator", "dict view" -> true;
            default -> isSequence(type);
          };
      default -> type.equals(kind);
    };
  }

  private static boolean isSequence(String type) {
    return switch (type) {
      case "str", "bytes", "list", "tuple", "range" -> true;
      default -> false;
    };
  }
}
