/** How text takes its place on a terminal. */
@NullMarked
package dev.dagproof.terminal;

import org.jspecify.annotations.NullMarked;
