package dev.dagproof.airflow.discovery;

import dev.dagproof.airflow.discovery.DagClash.Kind;
import dev.dagproof.airflow.discovery.DagsFolder.Sharing;
import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.python.evaluation.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The DAGs that Airflow finds in the files of a project. Filled by many threads; what it tells does
 * not depend on their order.
 */
public final class ProjectDags {
  private final DagsFolder folder;
  private final Map<Path, List<FoundDag>> byFile = new TreeMap<>();
  private final Map<Path, List<UncalledDag>> uncalled = new TreeMap<>();

  /** By files, where in them that is written which makes DAGs of other files. */
  private final Map<Path, Set<Integer>> called = new HashMap<>();

  /** Of a project of which no file is known yet. */
  public ProjectDags(DagsFolder folder) {
    this.folder = folder;
  }

  /** Adds a file that Airflow reads. */
  public void add(Structure structure) {
    Path file = structure.module().path();
    List<FoundDag> found = FoundDag.of(structure);
    List<UncalledDag> ownUncalled = folder.mayHold(file) ? UncalledDag.of(structure) : List.of();
    synchronized (this) {
      if (!found.isEmpty()) {
        byFile.put(file, found);
      }
      if (!ownUncalled.isEmpty()) {
        uncalled.put(file, ownUncalled);
      }
      for (StaticDag dag : structure.dags()) {
        Site given = dag.given();
        if (given.module() != structure.module()) {
          called
              .computeIfAbsent(given.module().path(), _ -> new HashSet<>())
              .add(given.node().start());
        }
      }
    }
  }

  /** The functions under {@code @dag} that neither their own file calls nor another one. */
  public synchronized List<UncalledDag> neverCalled() {
    List<UncalledDag> found = new ArrayList<>();
    uncalled.forEach(
        (file, ofFile) -> {
          Set<Integer> elsewhere = called.getOrDefault(file, Set.of());
          for (UncalledDag dag : ofFile) {
            if (!elsewhere.contains(dag.start())) {
              found.add(dag);
            }
          }
        });
    return found;
  }

  /**
   * The DAGs whose ids are taken: one clash for a file and an id, and one for an import. Reading
   * all files, Airflow ends with {@code AirflowDagDuplicatedIdException} (airflow/models/dagbag.py,
   * 3.x: airflow/dag_processing/dagbag.py); the processor, which reads them one by one, says
   * nothing: now the one is there, now the other. Of several files with DAGs of their own the first
   * is right.
   */
  public synchronized List<DagClash> clashes() {
    Map<String, Map<Path, List<FoundDag>>> byId = new TreeMap<>();
    for (List<FoundDag> ofFile : byFile.values()) {
      for (FoundDag dag : ofFile) {
        byId.computeIfAbsent(dag.id(), _ -> new LinkedHashMap<>())
            .computeIfAbsent(dag.file(), _ -> new ArrayList<>())
            .add(dag);
      }
    }
    List<DagClash> clashes = new ArrayList<>();
    Map<Path, Map<Integer, DagClash>> imports = new TreeMap<>();
    for (Map<Path, List<FoundDag>> sameId : byId.values()) {
      for (List<FoundDag> ofFile : sameId.values()) {
        DagClash imported = imported(ofFile, sameId);
        if (imported != null) {
          imports
              .computeIfAbsent(imported.dag().file(), _ -> new TreeMap<>())
              .merge(imported.dag().start(), imported, ProjectDags::together);
        } else {
          addOwn(ofFile, sameId, clashes);
        }
      }
    }
    imports.values().forEach(ofFile -> clashes.addAll(ofFile.values()));
    return clashes;
  }

  /** The clash of an import that brings a DAG of another file; null if there is none. */
  private @Nullable DagClash imported(List<FoundDag> ofFile, Map<Path, List<FoundDag>> sameId) {
    for (FoundDag dag : ofFile) {
      List<FoundDag> origin = dag.isImported() ? sameId.get(dag.madeIn()) : null;
      Sharing sharing = origin == null ? Sharing.NONE : folder.sharing(dag.file(), dag.madeIn());
      if (origin != null && sharing != Sharing.NONE) {
        return new DagClash(Kind.IMPORTED, dag, List.of(ownOf(origin)), sharing == Sharing.SURE);
      }
    }
    return null;
  }

  private static FoundDag ownOf(List<FoundDag> dags) {
    for (FoundDag dag : dags) {
      if (!dag.isImported()) {
        return dag;
      }
    }
    return dags.getFirst();
  }

  /** Two clashes of the same import. */
  private static DagClash together(DagClash one, DagClash other) {
    List<FoundDag> others = new ArrayList<>(one.others());
    others.addAll(other.others());
    return new DagClash(Kind.IMPORTED, one.dag(), others, one.certain() || other.certain());
  }

  /** Adds what is wrong with the DAGs of one id that a file makes by itself. */
  private void addOwn(
      List<FoundDag> ofFile, Map<Path, List<FoundDag>> sameId, List<DagClash> clashes) {
    FoundDag first = ofFile.getFirst();
    List<FoundDag> others = new ArrayList<>();
    boolean isCertain = false;
    boolean isLater = false;
    boolean isBefore = true;
    for (List<FoundDag> ofOther : sameId.values()) {
      FoundDag other = ofOther.getFirst();
      isBefore &= ofOther != ofFile;
      Sharing sharing =
          ofOther == ofFile ? Sharing.NONE : folder.sharing(first.file(), other.file());
      if (sharing != Sharing.NONE) {
        others.add(other);
        isCertain |= sharing == Sharing.SURE;
        isLater |= isBefore && !other.madeIn().equals(first.file());
      }
    }
    if (isLater) {
      clashes.add(new DagClash(Kind.OTHER_FILE, first, others, isCertain));
    }
    for (FoundDag again : ofFile.subList(1, ofFile.size())) {
      // A loop makes both at one place.
      List<FoundDag> before = again.start() == first.start() ? List.of() : List.of(first);
      clashes.add(new DagClash(Kind.SAME_FILE, again, before, false));
    }
  }
}
