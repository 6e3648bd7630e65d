/** Which files Airflow reads, and which DAGs it finds in them. */
@NullMarked
package dev.dagproof.airflow.discovery;

import org.jspecify.annotations.NullMarked;
