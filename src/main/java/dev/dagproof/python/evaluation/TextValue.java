package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text that is not known. */
public final class TextValue implements Value {
  private final List<Value> fields;

  TextValue() {
    this(List.of());
  }

  TextValue(List<Value> fields) {
    this.fields = List.copyOf(fields);
  }

  /** The values that an f-string puts into it, as far as they are known. */
  public List<Value> fields() {
    return fields;
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    return new Method(this, name);
  }

  @Override
  public @Nullable Value binary(Operator operator, Value right, Evaluator at) {
    return switch (operator) {
      case ADD, MOD, MULT -> new TextValue();
      default -> null;
    };
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
