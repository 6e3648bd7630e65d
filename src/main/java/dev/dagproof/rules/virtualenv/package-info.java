/** Rules on callables whose source is shipped to another interpreter. */
@NullMarked
package dev.dagproof.rules.virtualenv;

import org.jspecify.annotations.NullMarked;
