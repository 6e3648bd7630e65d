package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.Value;
import org.jspecify.annotations.Nullable;

/** A value that is a DAG, or a part of one: who has it can change the DAG. */
interface DagPart extends Value {
  /** The DAG; null as long as it is in none. */
  @Nullable StaticDag partOf();
}
