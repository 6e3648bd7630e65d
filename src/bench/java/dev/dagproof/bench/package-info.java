/** Benchmarks: see docs/benchmarks.md. */
@NullMarked
package dev.dagproof.bench;

import org.jspecify.annotations.NullMarked;
