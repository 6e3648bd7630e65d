package dev.dagproof.airflow.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which tasks of a DAG are skipped when a branch chooses so, and all that runs succeeds. */
final class BranchOutcome {
  private final Set<StaticTask> skipped = new HashSet<>();

  private BranchOutcome() {}

  static BranchOutcome of(StaticDag dag, StaticTask branch, Set<StaticTask> chosen) {
    BranchOutcome outcome = new BranchOutcome();
    Set<StaticTask> kept = new HashSet<>(chosen);
    List<StaticTask> open = new ArrayList<>(chosen);
    while (!open.isEmpty()) {
      for (StaticTask below : open.removeLast().downstream()) {
        if (kept.add(below)) {
          open.add(below);
        }
      }
    }
    // What a chosen task leads to is not skipped by the branch itself.
    for (StaticTask below : branch.downstream()) {
      if (!kept.contains(below)) {
        outcome.skipped.add(below);
      }
    }
    boolean changes = true;
    while (changes) {
      changes = false;
      for (StaticTask task : dag.tasks()) {
        changes |= outcome.isHeld(task) && outcome.skipped.add(task);
      }
    }
    return outcome;
  }

  boolean skips(StaticTask task) {
    return skipped.contains(task);
  }

  /** Whether it is skipped although some task directly before it has run. */
  boolean holdsBack(StaticTask task) {
    return isHeld(task) && task.upstream().stream().anyMatch(one -> !skipped.contains(one));
  }

  /** Whether a task on its way is held back, too: then that one is what is wrong. */
  boolean isBehindHeld(StaticTask task) {
    Set<StaticTask> seen = new HashSet<>();
    List<StaticTask> open = new ArrayList<>(task.upstream());
    while (!open.isEmpty()) {
      StaticTask above = open.removeLast();
      if (skipped.contains(above) && seen.add(above)) {
        if (holdsBack(above)) {
          return true;
        }
        open.addAll(above.upstream());
      }
    }
    return false;
  }

  private boolean isHeld(StaticTask task) {
    int skips = 0;
    for (StaticTask above : task.upstream()) {
      skips += skipped.contains(above) ? 1 : 0;
    }
    if (skips == 0) {
      return false;
    }
    String rule = task.triggerRule();
    if (rule == null) {
      return false;
    }
    return switch (rule) {
      case "all_success", "all_failed", "none_skipped" -> true;
      case "none_failed_min_one_success", "none_failed_or_skipped", "one_success" ->
          skips == task.upstream().size();
      default -> false;
    };
  }

  /**
   * Whether a trigger rule lets a task run behind some that are skipped.
   *
   * @param others whether others before it are not skipped
   */
  static boolean outlivesSkips(StaticTask task, boolean others) {
    String rule = task.triggerRule();
    if (rule == null) {
      return false;
    }
    return switch (rule) {
      case "all_done", "always", "none_failed", "all_skipped", "one_done" -> true;
      case "none_failed_min_one_success",
          "none_failed_or_skipped",
          "one_success",
          "all_done_min_one_success" ->
          others;
      default -> false;
    };
  }
}
