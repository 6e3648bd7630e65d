package dev.dagproof.run.engine;

import dev.dagproof.run.plan.TaskPlan;
import dev.dagproof.run.state.TaskInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The task instances of a run that may run, and those that wait for their time. */
final class TaskQueue {
  private final DagRun run;
  private final DagRun.Means means;
  private final List<Entry> ready = new ArrayList<>();
  private final Set<TaskInstance> paused = new LinkedHashSet<>();

  /**
   * One that may run.
   *
   * @param carried what an earlier process of the same try has left for it; null for nothing
   */
  record Entry(TaskInstance instance, @Nullable JsonNode carried) {}

  TaskQueue(DagRun run, DagRun.Means means) {
    this.run = run;
    this.means = means;
  }

  boolean isEmpty() {
    return ready.isEmpty() && paused.isEmpty();
  }

  /** Adds what may run now; of those that wait for room the heavier ones come first. */
  void add(TaskInstance instance, @Nullable JsonNode carried) {
    ready.add(new Entry(instance, carried));
    ready.sort(Comparator.comparingInt((Entry entry) -> -entry.instance().task().priorityWeight()));
  }

  /** Adds what may run after a time. */
  void add(TaskInstance instance, @Nullable JsonNode carried, Duration wait) {
    paused.add(instance);
    means
        .timers()
        .after(
            wait,
            () -> {
              if (paused.remove(instance)) {
                add(instance, carried);
              }
            });
  }

  /** Takes the next one that there is room for; null if there is none. */
  @Nullable Entry next() {
    if (means.attempts().busy() >= means.settings().jobs()) {
      return null;
    }
    for (Entry entry : ready) {
      if (hasRoom(entry.instance().task())) {
        ready.remove(entry);
        return entry;
      }
    }
    return null;
  }

  private boolean hasRoom(TaskPlan task) {
    int all = 0;
    int ofTask = 0;
    int ofPool = 0;
    for (Attempt attempt : means.attempts().of(run)) {
      TaskPlan running = attempt.instance().task();
      all++;
      ofTask += running == task ? 1 : 0;
      ofPool += running.pool().equals(task.pool()) ? 1 : 0;
    }
    return all < run.dag().settings().maxActiveTasks()
        && ofTask < task.maxActive()
        && !(task.hasOwnPool() && ofPool > 0);
  }

  /** Takes out those that fit, whether they may run now or later. */
  List<TaskInstance> remove(Predicate<TaskInstance> fits) {
    List<TaskInstance> removed = new ArrayList<>();
    ready.stream().map(Entry::instance).filter(fits).forEach(removed::add);
    paused.stream().filter(fits).forEach(removed::add);
    ready.removeIf(entry -> fits.test(entry.instance()));
    paused.removeIf(fits);
    return List.copyOf(removed);
  }
}
