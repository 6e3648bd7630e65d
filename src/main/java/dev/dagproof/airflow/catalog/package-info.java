/** What Airflow has under which name, version by version. */
@NullMarked
package dev.dagproof.airflow.catalog;

import org.jspecify.annotations.NullMarked;
