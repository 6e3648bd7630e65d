/** The DAGs of files as graphs: what is drawn, compared and written in several forms. */
@NullMarked
package dev.dagproof.graph;

import org.jspecify.annotations.NullMarked;
