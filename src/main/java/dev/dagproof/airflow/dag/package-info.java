/** The tasks of DAGs and the order they run in, as far as the text shows all of it. */
@NullMarked
package dev.dagproof.airflow.dag;

import org.jspecify.annotations.NullMarked;
