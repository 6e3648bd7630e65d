/** Rules on what DAGs are made of. */
@NullMarked
package dev.dagproof.rules.dag;

import org.jspecify.annotations.NullMarked;
