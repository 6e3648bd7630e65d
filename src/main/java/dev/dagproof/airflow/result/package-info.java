/** What tasks give to other tasks as their results, and what these do with them. */
@NullMarked
package dev.dagproof.airflow.result;

import org.jspecify.annotations.NullMarked;
