/** What a run is to do: the DAGs, tasks and groups that the Python side found in a file. */
@NullMarked
package dev.dagproof.run.plan;

import org.jspecify.annotations.NullMarked;
