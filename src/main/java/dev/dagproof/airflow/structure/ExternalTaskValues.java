package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ExternalTaskSensor.__init__} refuses (2.11.2, and apache-airflow-providers-standard
 * 1.21.0).
 */
final class ExternalTaskValues {
  private static final List<String> STATES =
      List.of("allowed_states", "skipped_states", "failed_states");

  private final GivenValues given;

  ExternalTaskValues(GivenValues given) {
    this.given = given;
  }

  void check() {
    exclude("external_task_id", "external_task_ids");
    exclude("external_task_group_id", "external_task_ids");
    exclude("external_task_group_id", "external_task_id");
    exclude("execution_delta", "execution_date_fn");
    List<String> states = states();
    if (states != null) {
      checkStates(states);
    }
  }

  private void exclude(String one, String other) {
    if (ArgumentTypes.isSomething(given.get(one)) && ArgumentTypes.isSomething(given.get(other))) {
      given.refuse(other, "`" + one + "` and `" + other + "` exclude each other");
    }
  }

  /** All states that it is given; null if they are not known. */
  private @Nullable List<String> states() {
    List<String> states = new ArrayList<>();
    for (String name : STATES) {
      Value value = given.get(name);
      if (value == null || (value instanceof Literal literal && literal.isNone())) {
        if (name.equals("allowed_states")) {
          states.add("success");
        }
        continue;
      }
      if (value.text() != null) {
        given.refuse(name, "`" + name + "` has to be a list of states, and is str");
        return null;
      }
      if (!(value instanceof SequenceValue list) || !list.isComplete()) {
        return null;
      }
      if (list.known().isEmpty() && name.equals("allowed_states")) {
        states.add("success");
      }
      for (Value state : list.known()) {
        String text = state.text();
        if (text == null) {
          return null;
        }
        states.add(text);
      }
    }
    return states;
  }

  private void checkStates(List<String> states) {
    Set<String> seen = new HashSet<>();
    boolean isOfDag =
        isSurelyNot("external_task_id")
            && isSurelyNot("external_task_ids")
            && isSurelyNot("external_task_group_id");
    for (String state : states) {
      if (!seen.add(state)) {
        given.refuse(place(state), "the state `" + state + "` is given twice");
      } else if (isOfDag ? !isOfRun(state) : !isOfTask(state)) {
        String of = isOfDag ? "a DAG run" : "a task";
        given.refuse(place(state), "`" + state + "` is no state of " + of);
      }
    }
  }

  private boolean isSurelyNot(String name) {
    Value value = given.get(name);
    return value == null || (value instanceof Literal literal && literal.isNone());
  }

  /** The argument that has it. */
  private String place(String state) {
    String place = "allowed_states";
    for (String name : STATES) {
      if (given.get(name) instanceof SequenceValue list
          && list.known().stream().anyMatch(one -> state.equals(one.text()))) {
        place = name;
      }
    }
    return place;
  }

  private static boolean isOfRun(String state) {
    return switch (state) {
      case "queued", "running", "success", "failed" -> true;
      default -> false;
    };
  }

  /** A state that a task of some version can have. */
  private static boolean isOfTask(String state) {
    return switch (state) {
      case "removed",
          "scheduled",
          "restarting",
          "up_for_retry",
          "up_for_reschedule",
          "upstream_failed",
          "skipped",
          "deferred",
          "shutdown",
          "awaiting_input" ->
          true;
      default -> isOfRun(state);
    };
  }
}
