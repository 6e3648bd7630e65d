/** Decides which task instance may run, as Airflow does: trigger rules, skips, mapping, rounds. */
@NullMarked
package dev.dagproof.run.schedule;

import org.jspecify.annotations.NullMarked;
