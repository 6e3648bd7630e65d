/** The Python process that loads the DAG and executes its tasks, and its messages. */
@NullMarked
package dev.dagproof.run.worker;

import org.jspecify.annotations.NullMarked;
