/** Edits of Python source that keep what they do not concern: what fixes are made of. */
@NullMarked
package dev.dagproof.lint.edit;

import org.jspecify.annotations.NullMarked;
