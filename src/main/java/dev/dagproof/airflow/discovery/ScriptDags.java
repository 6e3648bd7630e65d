package dev.dagproof.airflow.discovery;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.semantic.MainCheck;
import dev.dagproof.python.semantic.ModuleGraph;
import java.util.ArrayList;
import java.util.List;

/**
 * The DAGs that a file makes under {@code if __name__ == "__main__"} alone: Airflow imports the
 * file, and does not see them.
 */
public final class ScriptDags {
  private ScriptDags() {}

  /**
   * Those that are surely made. A DAG that is run there is meant for that; one whose id the file
   * has when it is imported is there for Airflow, too.
   */
  public static List<StaticDag> of(Structure imported, ModuleGraph graph, AirflowVersion version) {
    List<StaticDag> found = new ArrayList<>();
    List<If> blocks = blocks(imported);
    if (blocks.isEmpty() || !imported.complete()) {
      return found;
    }
    for (StaticDag dag : Structure.ofScript(imported.module(), graph, version).dags()) {
      boolean isKnown = dag.id() != null && dag.isCertain() && dag.gaps().isEmpty();
      if (isKnown && !dag.isRunHere() && isIn(blocks, dag) && !has(imported, dag)) {
        found.add(dag);
      }
    }
    return found;
  }

  private static List<If> blocks(Structure structure) {
    List<If> blocks = new ArrayList<>();
    for (Statement statement : structure.module().tree().module().body()) {
      if (statement instanceof If block && MainCheck.of(block.test()) == MainCheck.IS_MAIN) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static boolean isIn(List<If> blocks, StaticDag dag) {
    Site place = dag.made().outermost();
    if (place.isImport()) {
      // It is another file's.
      return false;
    }
    Node made = place.node();
    for (If block : blocks) {
      if (block.start() <= made.start() && made.end() <= block.end()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the file may have a DAG of this id when it is imported. */
  private static boolean has(Structure imported, StaticDag dag) {
    for (StaticDag one : imported.dags()) {
      if (one.id() == null || one.id().equals(dag.id())) {
        return true;
      }
    }
    return false;
  }
}
