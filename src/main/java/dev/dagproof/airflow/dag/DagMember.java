package dev.dagproof.airflow.dag;

import java.util.List;

/** What stands at one end of a dependency: a task, or a group of tasks. */
interface DagMember {
  /** The tasks that it is made of; of a group those that it has so far. */
  List<DagTask> tasks();
}
