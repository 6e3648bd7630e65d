package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Alias;

/**
 * An import by which a name came from one file into another.
 *
 * @param module the importing file
 * @param alias the imported name in its text
 */
public record ImportHop(PythonModule module, Alias alias) {}
