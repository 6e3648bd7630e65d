/** Jinja templates as Airflow reads them: Jinja 3.1 with its own delimiters and the tag do. */
@NullMarked
package dev.dagproof.airflow.jinja;

import org.jspecify.annotations.NullMarked;
