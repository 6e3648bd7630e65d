/** Rules on what DAG files do while Airflow reads them. */
@NullMarked
package dev.dagproof.rules.parse;

import org.jspecify.annotations.NullMarked;
