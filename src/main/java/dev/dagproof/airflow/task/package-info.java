/** The tasks of a file that run a Python callable: what they run, and with which arguments. */
@NullMarked
package dev.dagproof.airflow.task;

import org.jspecify.annotations.NullMarked;
