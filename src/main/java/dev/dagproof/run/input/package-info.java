/** What a person gives to a run: configuration, params, variables, connections, mocks. */
@NullMarked
package dev.dagproof.run.input;

import org.jspecify.annotations.NullMarked;
