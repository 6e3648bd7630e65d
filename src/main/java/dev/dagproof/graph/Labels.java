package dev.dagproof.graph;

import dev.dagproof.graph.Changes.TaskChange;
import dev.dagproof.graph.DagGraph.Mark;
import dev.dagproof.graph.DagGraph.Task;

/** What is said of a task beside its id. */
public final class Labels {
  private static final String SEPARATOR = " · ";

  private Labels() {}

  /** Its marks and its trigger rule, unless that is the usual one; empty for most tasks. */
  static String notes(Task task) {
    StringBuilder notes = new StringBuilder();
    for (Mark mark : Mark.values()) {
      if (task.is(mark)) {
        add(mark.word(), notes);
      }
    }
    String rule = rule(task);
    if (!rule.isEmpty()) {
      add(rule, notes);
    }
    return notes.toString();
  }

  /**
   * Its id; below it its marks and what became of it, in words: Mermaid takes {@code + a} for a
   * list.
   */
  static String onCard(Task task, TaskChange change) {
    StringBuilder label = new StringBuilder(task.id());
    String notes = notes(task);
    label.append(notes.isEmpty() ? "" : "\n" + notes);
    if (change.status() != Status.SAME) {
      label.append('\n').append(change.status().word());
    }
    for (int i = 0; i < change.details().size(); i++) {
      label.append(i == 0 ? ": " : ", ").append(change.details().get(i));
    }
    return label.toString();
  }

  /** Its operator, with what that does not say itself. */
  static String withOperator(Task task) {
    StringBuilder notes = new StringBuilder(task.operator());
    for (Mark mark : Mark.values()) {
      if (task.is(mark) && mark != Mark.BRANCH && mark != Mark.VIRTUALENV) {
        add(mark.word(), notes);
      }
    }
    String rule = rule(task);
    if (!rule.isEmpty()) {
      add(rule, notes);
    }
    return notes.toString();
  }

  /** The DAG's id, with its schedule below. */
  static String titled(DagGraph graph) {
    String schedule = graph.schedule();
    return schedule == null ? graph.title() : graph.title() + "\nschedule " + schedule;
  }

  /** Empty for the rule that a task has anyway. */
  public static String rule(Task task) {
    String rule = task.triggerRule();
    if (rule == null) {
      return "trigger rule not known";
    }
    String usual = task.is(Mark.TEARDOWN) ? "all_done_setup_success" : "all_success";
    return rule.equals(usual) ? "" : rule;
  }

  private static void add(String note, StringBuilder notes) {
    notes.append(notes.isEmpty() ? "" : SEPARATOR).append(note);
  }
}
