/** What Airflow does with DAG files, version by version. */
@NullMarked
package dev.dagproof.airflow;

import org.jspecify.annotations.NullMarked;
