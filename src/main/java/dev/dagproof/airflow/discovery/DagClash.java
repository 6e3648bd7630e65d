package dev.dagproof.airflow.discovery;

import java.util.List;

/**
 * A DAG whose id is taken.
 *
 * @param others those that have it: of the same file the first one, if it stands elsewhere; for an
 *     import, what it brings
 * @param certain whether Airflow surely reads all of these files together
 */
public record DagClash(Kind kind, FoundDag dag, List<FoundDag> others, boolean certain) {
  public DagClash {
    others = List.copyOf(others);
  }

  /** Where the other DAG comes from. */
  public enum Kind {
    /** The file makes several DAGs of the id. */
    SAME_FILE,
    /** Another file makes one, too. */
    OTHER_FILE,
    /** It is another file's very DAG, which an import brings into this one. */
    IMPORTED
  }
}
