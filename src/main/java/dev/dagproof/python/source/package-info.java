/** Source text: bytes, lines, positions, encodings. */
@NullMarked
package dev.dagproof.python.source;

import org.jspecify.annotations.NullMarked;
