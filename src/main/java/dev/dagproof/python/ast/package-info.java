/** The typed syntax tree, with the names of CPython's {@code ast}. */
@NullMarked
package dev.dagproof.python.ast;

import org.jspecify.annotations.NullMarked;
