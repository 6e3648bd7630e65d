/** What CPython's compiler rejects although its parser accepts it; names are those of its code. */
@NullMarked
package dev.dagproof.python.parser.compile;

import org.jspecify.annotations.NullMarked;
