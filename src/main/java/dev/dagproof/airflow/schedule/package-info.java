/** Cron texts as Airflow reads them: its presets, croniter's dialect, when they fire. */
@NullMarked
package dev.dagproof.airflow.schedule;

import org.jspecify.annotations.NullMarked;
