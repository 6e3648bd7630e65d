/** Runs a DAG: asks the scheduler, has the worker execute, keeps the records. */
@NullMarked
package dev.dagproof.run.engine;

import org.jspecify.annotations.NullMarked;
