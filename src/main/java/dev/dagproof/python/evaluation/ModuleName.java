package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Operator;
import org.jspecify.annotations.Nullable;

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
  public @Nullable Value binary(Operator operator, Value right, Evaluator at) {
    return new TextValue().binary(operator, right, at);
  }

  @Override
  public Value item(Value key, Evaluator at) {
    return new TextValue();
  }

  @Override
  public Value anyItem() {
    return new TextValue();
  }

  @Override
  public String typeName() {
    return "str";
  }
}
