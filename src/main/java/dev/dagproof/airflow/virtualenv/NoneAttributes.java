package dev.dagproof.airflow.virtualenv;

/** The attributes that None has, as every object does. */
final class NoneAttributes {
  private NoneAttributes() {}

  /** Whether {@code None.name} does not fail. */
  static boolean contains(String name) {
    return switch (name) {
      case "__bool__",
          "__class__",
          "__delattr__",
          "__dir__",
          "__doc__",
          "__eq__",
          "__format__",
          "__ge__",
          "__getattribute__",
          "__getstate__",
          "__gt__",
          "__hash__",
          "__init__",
          "__init_subclass__",
          "__le__",
          "__lt__",
          "__ne__",
          "__new__",
          "__reduce__",
          "__reduce_ex__",
          "__repr__",
          "__setattr__",
          "__sizeof__",
          "__str__",
          "__subclasshook__" ->
          true;
      default -> false;
    };
  }
}
