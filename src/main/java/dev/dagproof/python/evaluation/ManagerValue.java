package dev.dagproof.python.evaluation;

import java.util.List;

/** What a function under {@code @contextlib.contextmanager} gives. */
record ManagerValue(GeneratorValue generator) implements Value {
  @Override
  public List<Value> parts() {
    return List.of(generator);
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }
}
