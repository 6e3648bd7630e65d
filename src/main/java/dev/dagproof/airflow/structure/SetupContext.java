package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code with setup_task:} and {@code with teardown_task:}: the tasks that are made in it run
 * between the setups and the teardowns.
 */
final class SetupContext {
  private final StaticTask task;
  private final List<StaticTask> work = new ArrayList<>();

  SetupContext(StaticTask task) {
    this.task = task;
  }

  boolean isOfTeardown() {
    return task.isTeardown();
  }

  /** Whether one of the two is of a setup, the other of a teardown, and not each of one alone. */
  boolean mixesWith(SetupContext other) {
    return isOfTeardown() != other.isOfTeardown() && (isOfSeveral() || other.isOfSeveral());
  }

  private boolean isOfSeveral() {
    return setups().size() + teardowns().size() > 1;
  }

  void add(StaticTask made) {
    work.add(made);
  }

  /**
   * Puts the work behind the setups and before the teardowns (3.3.2 {@code setup_teardown.py}).
   *
   * @param outer the one around it; null if there is none
   */
  void connect(@Nullable SetupContext outer, World world, Evaluator at) {
    List<StaticTask> setups = setups();
    List<StaticTask> teardowns = teardowns();
    work.removeIf(one -> one.isSetup() || one.isTeardown());
    if (!work.isEmpty()) {
      List<StaticTask> roots = work.stream().filter(one -> one.upstream().isEmpty()).toList();
      join(setups, roots.isEmpty() ? List.of(work.getFirst()) : roots, world, at);
      List<StaticTask> leaves = work.stream().filter(one -> one.downstream().isEmpty()).toList();
      join(leaves.isEmpty() ? List.of(work.getLast()) : leaves, teardowns, world, at);
    }
    if (outer != null) {
      join(outer.setups(), setups, world, at);
      join(teardowns, outer.teardowns(), world, at);
    }
  }

  private List<StaticTask> setups() {
    return task.isTeardown()
        ? task.upstream().stream().filter(StaticTask::isSetup).toList()
        : List.of(task);
  }

  private List<StaticTask> teardowns() {
    return task.isTeardown()
        ? List.of(task)
        : task.downstream().stream().filter(StaticTask::isTeardown).toList();
  }

  private static void join(
      List<StaticTask> above, List<StaticTask> below, World world, Evaluator at) {
    for (StaticTask one : above) {
      for (StaticTask other : below) {
        world.edges().connect(one, other, at);
      }
    }
  }
}
