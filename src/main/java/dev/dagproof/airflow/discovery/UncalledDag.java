package dev.dagproof.airflow.discovery;

import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A function under {@code @dag} that its own file does not call.
 *
 * @param start the byte offset of the decorator
 * @param end where that ends
 */
public record UncalledDag(String function, Path file, int start, int end) {

  /** Those of a file, as far as all that it does is known. */
  static List<UncalledDag> of(Structure structure) {
    List<UncalledDag> found = new ArrayList<>();
    for (StructureFault fault : structure.faults()) {
      Site site = fault.site();
      if (fault.kind() == Kind.DAG_NEVER_CALLED
          && structure.complete()
          && site.module() == structure.module()) {
        Path file = site.module().path();
        found.add(new UncalledDag(fault.subject(), file, site.node().start(), site.node().end()));
      }
    }
    return found;
  }
}
