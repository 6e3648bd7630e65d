package dev.dagproof.python.evaluation;

/**
 * A member of a class derived from {@code enum.Enum}: no text, whatever its value is. Equal only to
 * itself.
 */
final class EnumMember implements Value {
  private final String name;
  private final Literal value;

  EnumMember(String name, Literal value) {
    this.name = name;
    this.value = value;
  }

  /** Whether a class has such members; members of {@code (str, Enum)} are text. */
  static boolean areIn(ClassObject owner) {
    return owner.isDerivedOnce()
        && owner.externalBase() instanceof ExternalValue base
        && base.name().equals("enum.Enum");
  }

  Literal value() {
    return value;
  }

  @Override
  public Value attribute(String attribute, Evaluator at) {
    return switch (attribute) {
      case "value", "_value_" -> value;
      case "name", "_name_" -> Literal.of(name);
      default -> Unknown.VALUE;
    };
  }
}
