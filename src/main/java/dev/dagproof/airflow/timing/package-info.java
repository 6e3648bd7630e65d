/** When the DAGs of a file run: their schedules and dates, and what is wrong with them. */
@NullMarked
package dev.dagproof.airflow.timing;

import org.jspecify.annotations.NullMarked;
