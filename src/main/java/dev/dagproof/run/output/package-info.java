/** What a run shows: lines, tables and files. */
@NullMarked
package dev.dagproof.run.output;

import org.jspecify.annotations.NullMarked;
