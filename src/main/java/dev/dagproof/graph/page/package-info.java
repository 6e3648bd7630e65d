/** Graphs as pictures: SVG, and pages that hold it. */
@NullMarked
package dev.dagproof.graph.page;

import org.jspecify.annotations.NullMarked;
