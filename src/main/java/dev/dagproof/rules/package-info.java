/** The list of all rules. */
@NullMarked
package dev.dagproof.rules;

import org.jspecify.annotations.NullMarked;
