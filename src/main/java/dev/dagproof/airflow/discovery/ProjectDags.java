package dev.dagproof.airflow.discovery;

import dev.dagproof.airflow.discovery.DagsFolder.Sharing;
import dev.dagproof.airflow.structure.Structure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The DAGs that Airflow finds in the files of a project. Filled by many threads; what it tells does
 * not depend on their order.
 */
public final class ProjectDags {
  private final DagsFolder folder;
  private final Map<Path, List<FoundDag>> byFile = new TreeMap<>();

  /** Of a project of which no file is known yet. */
  public ProjectDags(DagsFolder folder) {
    this.folder = folder;
  }

  /** Adds a file that Airflow reads. */
  public void add(Structure structure) {
    List<FoundDag> found = FoundDag.of(structure);
    if (!found.isEmpty()) {
      synchronized (this) {
        byFile.put(structure.module().path(), found);
      }
    }
  }

  /**
   * The DAGs whose ids other files have, too. Reading all files, Airflow ends with {@code
   * AirflowDagDuplicatedIdException} (airflow/models/dagbag.py, 3.x:
   * airflow/dag_processing/dagbag.py); the processor, which reads them one by one, says nothing:
   * now the one is there, now the other. Of several files with DAGs of their own the first is
   * right.
   */
  public synchronized List<DagClash> clashes() {
    Map<String, List<FoundDag>> byId = new TreeMap<>();
    for (List<FoundDag> ofFile : byFile.values()) {
      for (FoundDag dag : ofFile) {
        List<FoundDag> sameId = byId.computeIfAbsent(dag.id(), _ -> new ArrayList<>());
        if (sameId.isEmpty() || !sameId.getLast().file().equals(dag.file())) {
          sameId.add(dag);
        }
      }
    }
    List<DagClash> clashes = new ArrayList<>();
    for (List<FoundDag> sameId : byId.values()) {
      for (int i = 0; sameId.size() > 1 && i < sameId.size(); i++) {
        addClash(i, sameId, clashes);
      }
    }
    return clashes;
  }

  private void addClash(int number, List<FoundDag> sameId, List<DagClash> clashes) {
    FoundDag dag = sameId.get(number);
    List<FoundDag> others = new ArrayList<>();
    boolean isCertain = false;
    boolean isImported = false;
    boolean isLater = false;
    for (int i = 0; i < sameId.size(); i++) {
      FoundDag other = sameId.get(i);
      Sharing sharing = i == number ? Sharing.NONE : folder.sharing(dag.file(), other.file());
      if (sharing != Sharing.NONE) {
        others.add(other);
        isCertain |= sharing == Sharing.SURE;
        isImported |= dag.isImported() && dag.madeIn().equals(other.file());
        isLater |= i < number && !(other.isImported() && other.madeIn().equals(dag.file()));
      }
    }
    if (isImported || isLater) {
      clashes.add(new DagClash(dag, others, isCertain, isImported));
    }
  }
}
