/** Rules on the data that goes from task to task. */
@NullMarked
package dev.dagproof.rules.xcom;

import org.jspecify.annotations.NullMarked;
