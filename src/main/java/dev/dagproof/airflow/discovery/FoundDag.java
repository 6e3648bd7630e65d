package dev.dagproof.airflow.discovery;

import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.python.evaluation.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A DAG that Airflow surely finds when it reads a file. It holds no syntax tree: there may be tens
 * of thousands of files.
 *
 * @param file the file that Airflow reads
 * @param start the byte offset of what makes it there: a call, or an import
 * @param end where that ends
 * @param madeIn the file whose text makes it
 */
public record FoundDag(String id, Path file, int start, int end, Path madeIn) {

  /** Those of a file whose ids are known, in the order in which they are made. */
  static List<FoundDag> of(Structure structure) {
    List<FoundDag> found = new ArrayList<>();
    if (!structure.complete()) {
      return found;
    }
    for (StaticDag dag : structure.dags()) {
      String id = dag.id();
      Site here = dag.made().outermost();
      if (id != null && dag.isCertain() && structure.finds(dag)) {
        Site made = dag.made();
        found.add(
            new FoundDag(
                id,
                structure.module().path(),
                here.node().start(),
                here.node().end(),
                made.module().path()));
      }
    }
    return found;
  }

  /** Whether reading the file runs another file that makes it. */
  boolean isImported() {
    return !madeIn.equals(file);
  }
}
