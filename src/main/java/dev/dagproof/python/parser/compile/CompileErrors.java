package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.Module;

/**
 * Checks of CPython 3.13's compiler and symbol table, but for those that a builder of nodes can
 * make on the spot: what is wrong only because of where it stands.
 */
public final class CompileErrors {
  private CompileErrors() {}

  /** Checks a file that was parsed without an error. */
  public static void report(Module module, Occurrences occurrences, Problems problems) {
    occurrences.endOfFile();
    if (occurrences.anyWithin(0, module.end())) {
      FutureImports future = new FutureImports(problems);
      future.read(module);
      if (occurrences.anyWithin(future.end(), module.end())) {
        module.accept(new Placement(occurrences, future, problems));
      }
    }
    if (occurrences.declaresWithin(0, module.end())) {
      Declarations declarations = new Declarations(occurrences, problems);
      declarations.visit(module);
      declarations.end();
    }
    if (occurrences.hasDebugName()) {
      new DebugName(problems).visit(module);
    }
  }
}
