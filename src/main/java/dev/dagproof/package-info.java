/** The entry point. */
@NullMarked
package dev.dagproof;

import org.jspecify.annotations.NullMarked;
