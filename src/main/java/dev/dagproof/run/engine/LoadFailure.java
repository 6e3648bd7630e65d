package dev.dagproof.run.engine;

import dev.dagproof.run.state.Failure;
import java.nio.file.Path;

/**
 * A file that gave no DAG.
 *
 * @param line where it failed; 0 when that is not known
 */
public record LoadFailure(Path file, int line, Failure failure) {}
