/** From source text to a syntax tree. */
@NullMarked
package dev.dagproof.python.parser;

import org.jspecify.annotations.NullMarked;
