/** The DAGs that a file makes: tasks, groups, dependencies, read without running it. */
@NullMarked
package dev.dagproof.airflow.structure;

import org.jspecify.annotations.NullMarked;
