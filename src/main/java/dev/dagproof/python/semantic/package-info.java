/** Scopes, bindings and names, within a file and across files. */
@NullMarked
package dev.dagproof.python.semantic;

import org.jspecify.annotations.NullMarked;
