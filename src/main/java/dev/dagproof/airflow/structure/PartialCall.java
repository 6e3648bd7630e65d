package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.Value;

/** What {@code partial(…)} gives: no task before it is expanded. */
interface PartialCall extends Value {}
