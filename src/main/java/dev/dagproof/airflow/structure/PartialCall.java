package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.Value;

/** What {@code partial(…)} gives: no task before it is expanded. */
interface PartialCall extends Value {
  /** Airflow as it is now. */
  World world();

  /** Notes that something is done with it, or may be. */
  default void use() {
    world().partials().use(this);
  }
}
