package dev.dagproof.python.evaluation;

/** {@code __name__}: of a module that is imported it is not {@code "__main__"}; else unknown. */
enum ModuleName implements Value {
  OF_IMPORTED;

  static boolean isOther(Value one, Value other) {
    return (one == OF_IMPORTED && "__main__".equals(other.text()))
        || (other == OF_IMPORTED && "__main__".equals(one.text()));
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    return new TextValue().attribute(name, at);
  }

  @Override
  public String typeName() {
    return "str";
  }
}
