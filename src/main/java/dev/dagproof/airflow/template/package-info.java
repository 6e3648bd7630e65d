/** Jinja templates in the arguments of tasks: where Airflow renders them, and what fails there. */
@NullMarked
package dev.dagproof.airflow.template;

import org.jspecify.annotations.NullMarked;
