package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.Site;
import org.jspecify.annotations.Nullable;

/**
 * Which ids a new group may have. Airflow 2 looks for the id as it is given, without the prefix of
 * the group around, among the whole ids of the DAG; Airflow 3 looks for the whole id (2.11.2 {@code
 * utils/task_group.py}, 3.3.2 {@code sdk/definitions/taskgroup.py}: {@code
 * _check_for_group_id_collisions}; recorded with both).
 *
 * @param parent the group around; null at the top of the DAG
 * @param prefixed whether ids are looked for with their prefix
 */
record GroupIds(StaticDag dag, @Nullable StaticGroup parent, boolean prefixed) {

  /** The id of a group that gets a number where its own is taken: {@code load__1}. */
  String unique(String own) {
    if (used(looked(own)) == null) {
      return own;
    }
    String base = base(own);
    int last = 0;
    for (String id : dag.usedIds()) {
      last = Math.max(last, id.startsWith(base + "__") ? number(id, base.length() + 2) : -1);
    }
    // What is numbered already goes on only from numbers that are in use.
    return last > 0 ? base + "__" + (last + 1) : own + "__1";
  }

  /** An id that is there already, for which Airflow refuses a group of this id; else null. */
  @Nullable String clash(String own) {
    if (used(looked(own)) != null) {
      return looked(own);
    }
    String whole = whole(own);
    return isSibling(whole) ? whole : null;
  }

  /** What has an id; null if nothing is known to. */
  @Nullable Site used(@Nullable String id) {
    StaticTask task = id == null ? null : dag.task(id);
    return task != null ? task.made() : id == null ? null : dag.groupOf(id);
  }

  private @Nullable String looked(String own) {
    return prefixed ? whole(own) : own;
  }

  private @Nullable String whole(String own) {
    return parent == null ? own : parent.childId(own);
  }

  /** Whether what has an id is made whenever the file is read. */
  boolean isSure(String id) {
    StaticTask task = dag.task(id);
    boolean isSure = task != null && task.isCertain();
    for (StaticGroup group : dag.groups()) {
      isSure |= id.equals(group.id()) && !group.isDoubtful();
    }
    return isSure;
  }

  /** No two things directly in a group have the same id. */
  private boolean isSibling(@Nullable String id) {
    StaticTask task = id == null ? null : dag.task(id);
    boolean isThere = task != null && task.group() == parent;
    for (StaticGroup group : dag.groups()) {
      isThere |= group.parent() == parent && id != null && id.equals(group.id());
    }
    return isThere;
  }

  private static String base(String id) {
    int mark = id.lastIndexOf("__");
    return mark >= 0 && number(id, mark + 2) >= 0 ? id.substring(0, mark) : id;
  }

  /** The number that the rest of a text is; -1 if it is none. */
  private static int number(String text, int from) {
    int number = 0;
    for (int i = from; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9' || i - from > 6) {
        return -1;
      }
      number = number * 10 + digit - '0';
    }
    return from < text.length() ? number : -1;
  }
}
