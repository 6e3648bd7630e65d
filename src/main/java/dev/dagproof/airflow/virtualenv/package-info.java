/** Tasks whose callable is shipped as source: what reaches the other interpreter. */
@NullMarked
package dev.dagproof.airflow.virtualenv;

import org.jspecify.annotations.NullMarked;
