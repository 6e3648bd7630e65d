/** What a DAG file does while Airflow reads it, besides making DAGs. */
@NullMarked
package dev.dagproof.airflow.parsing;

import org.jspecify.annotations.NullMarked;
