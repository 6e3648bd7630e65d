/** The engine: rules run over files and give diagnostics. */
@NullMarked
package dev.dagproof.lint;

import org.jspecify.annotations.NullMarked;
