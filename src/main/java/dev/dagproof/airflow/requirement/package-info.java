/** Requirements as pip and {@code packaging} read them, and the distributions that they name. */
@NullMarked
package dev.dagproof.airflow.requirement;

import org.jspecify.annotations.NullMarked;
