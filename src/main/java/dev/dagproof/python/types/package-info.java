/** What kind of object an expression gives, as far as the text tells without running it. */
@NullMarked
package dev.dagproof.python.types;

import org.jspecify.annotations.NullMarked;
