/** Applies fixes to files. */
@NullMarked
package dev.dagproof.lint.fix;

import org.jspecify.annotations.NullMarked;
