/** Output formats: what was found, as text and as JSON. */
@NullMarked
package dev.dagproof.report;

import org.jspecify.annotations.NullMarked;
