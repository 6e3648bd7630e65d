/** Runs a module's code on values that are known, and on those that are not, without Python. */
@NullMarked
package dev.dagproof.python.evaluation;

import org.jspecify.annotations.NullMarked;
