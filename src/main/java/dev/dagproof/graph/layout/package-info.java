/** Where everything of a drawn graph stands: the one place that knows Eclipse ELK. */
@NullMarked
package dev.dagproof.graph.layout;

import org.jspecify.annotations.NullMarked;
