package dev.dagproof.run.schedule;

import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.plan.TaskPlan;
import dev.dagproof.run.state.InstanceKey;
import dev.dagproof.run.state.RunState;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Decides which task instances may run, and which end without a run.
 *
 * <p>Airflow's {@code dag.test} works in steps: it judges all instances by what has ended, then
 * runs those that may. A decision is final, so what ends in which step matters: a task that needs
 * all to succeed is skipped by the first skipped one, though another fails in the next step. Here
 * several instances run at once, but each keeps the step that it would have, and an instance is
 * judged for a step only when all that can end before it has ended. So a run decides the same
 * whatever takes how long.
 */
public final class Scheduler {
  private static final int NEVER = Integer.MAX_VALUE;

  private final RunState run;
  private final DagPlan dag;
  private final MapCounts counts;
  private final Upstreams upstreams;
  private final Setups setups;
  private final Judge judge;
  private final InstantSource clock;
  private final Consumer<TaskInstance> ended;

  /** The step in which a task could end at the earliest, of those that have not ended. */
  private final Map<String, Integer> horizons = new HashMap<>();

  /** The step in which a task could be skipped at the earliest, by a branch that has not ended. */
  private final Map<String, Integer> skipHorizons = new HashMap<>();

  /** Skips of instances that a mapped task does not have yet. */
  private final Map<InstanceKey, String> laterSkips = new HashMap<>();

  /** By task or group, the instances that wait for its number of instances. */
  private final Map<String, List<TaskInstance>> waiting = new HashMap<>();

  /**
   * A schedule of a run by the rules of a version.
   *
   * @param ended is told of each instance that ends without a run
   */
  public Scheduler(
      RunState run, boolean isAirflow3, InstantSource clock, Consumer<TaskInstance> ended) {
    this.run = run;
    this.dag = run.dag();
    this.counts = new MapCounts(dag);
    this.upstreams = new Upstreams(run, counts, isAirflow3);
    this.setups = new Setups(dag);
    this.judge = new Judge(isAirflow3);
    this.clock = clock;
    this.ended = ended;
  }

  /** Decides all that can be decided now, and says what is to be done. */
  public List<Action> advance() {
    List<Action> actions = new ArrayList<>();
    horizons.clear();
    skipHorizons.clear();
    for (TaskPlan task : dag.tasks()) {
      List<TaskInstance> before;
      do {
        before = run.of(task);
        for (TaskInstance instance : before) {
          if (instance.state() == TaskState.NONE) {
            judge(instance, actions);
          }
        }
      } while (before != run.of(task));
      horizons.put(task.id(), horizon(task));
    }
    return actions;
  }

  /** The answer to {@link Action.Count}. */
  public void counted(Action.Count question, int count) {
    counts.put(question.id(), count, question.asker().step() + 1);
    for (TaskInstance instance : waiting.getOrDefault(question.id(), List.of())) {
      instance.unqueue();
    }
  }

  /** There is no answer to {@link Action.Count}: what it depends on gave no values. */
  public void uncounted(Action.Count question, String why) {
    for (TaskInstance instance : waiting.getOrDefault(question.id(), List.of())) {
      end(instance, TaskState.UPSTREAM_FAILED, instance.step(), why);
    }
  }

  /** Sets instances to skipped because a task says so, before any rule is asked. */
  public void skip(List<InstanceKey> skipped, TaskInstance by) {
    String why = "skipped by `" + by.key() + "`";
    for (InstanceKey key : skipped) {
      if (!dag.hasTask(key.taskId())) {
        continue;
      }
      boolean isThere = false;
      for (TaskInstance instance : run.of(dag.task(key.taskId()))) {
        boolean isMeant = key.mapIndex() < 0 || instance.mapIndex() == key.mapIndex();
        isThere |= isMeant;
        if (isMeant && instance.state() == TaskState.NONE) {
          end(instance, TaskState.SKIPPED, by.step(), why);
        }
      }
      if (!isThere) {
        laterSkips.put(key, why);
      }
    }
  }

  // Judging

  private void judge(TaskInstance instance, List<Action> actions) {
    TaskPlan task = instance.task();
    String laterSkip = laterSkips.get(instance.key());
    if (laterSkip != null) {
      end(instance, TaskState.SKIPPED, instance.firstStep(), laterSkip);
      return;
    }
    List<TaskPlan> direct = dag.upstream(task);
    List<TaskInstance> upstream = upstreams.of(instance, direct);
    List<TaskInstance> needed = upstreams.of(instance, setups.indirect(task));
    for (int step : steps(instance, upstream, needed)) {
      if (mayChange(upstream, step) || mayChange(needed, step)) {
        return;
      }
      Verdict ofSetups = judge.ofSetups(Tally.of(needed, step), instance.mapIndex());
      Verdict verdict =
          direct.isEmpty()
              ? Verdict.RUN
              : judge.of(task.triggerRule(), Tally.of(upstream, step), instance.mapIndex());
      if (ofSetups.isEnd()) {
        end(instance, ofSetups, needed, step);
        return;
      }
      if (verdict.isEnd()) {
        end(instance, verdict, upstream, step);
        return;
      }
      if (verdict == Verdict.RUN && ofSetups == Verdict.RUN) {
        start(instance, step, actions);
        return;
      }
      instance.judgedIn(step);
    }
  }

  private void end(TaskInstance instance, Verdict verdict, List<TaskInstance> upstream, int step) {
    String why = Reasons.of(instance, verdict, upstream, step);
    end(instance, verdict.state(), step, why);
  }

  private void end(TaskInstance instance, TaskState last, int step, String why) {
    instance.end(last, step, why, clock.instant());
    ended.accept(instance);
  }

  /** The steps that show something new to an instance, in order. */
  private Set<Integer> steps(
      TaskInstance instance, List<TaskInstance> upstream, List<TaskInstance> needed) {
    TreeSet<Integer> steps = new TreeSet<>();
    steps.add(instance.firstStep());
    for (List<TaskInstance> part : List.of(upstream, needed)) {
      for (TaskInstance one : part) {
        if (one.visibleFrom() > instance.firstStep() && one.visibleFrom() != NEVER) {
          steps.add(one.visibleFrom());
        }
      }
    }
    if (instance.mapIndex() < 0 && needsExpansion(instance.task())) {
      steps.add(Math.max(counts.knownFrom(instance.task()), instance.firstStep()));
    }
    return new LinkedHashSet<>(steps.tailSet(instance.judgedStep(), false));
  }

  private boolean mayChange(List<TaskInstance> upstream, int step) {
    for (TaskInstance one : upstream) {
      if (!one.state().isFinal() && earliestEnd(one) <= step) {
        return true;
      }
    }
    return false;
  }

  private int earliestEnd(TaskInstance instance) {
    return instance.state() == TaskState.NONE
        ? horizons.getOrDefault(instance.task().id(), NEVER)
        : instance.step() + 1;
  }

  private int horizon(TaskPlan task) {
    int judged = NEVER;
    int skipped = NEVER;
    for (List<TaskPlan> part : List.of(dag.upstream(task), setups.indirect(task))) {
      for (TaskPlan before : part) {
        int end = horizons.getOrDefault(before.id(), NEVER);
        judged = Math.min(judged, end);
        skipped = Math.min(skipped, before.maySkip() ? end : NEVER);
        skipped = Math.min(skipped, skipHorizons.getOrDefault(before.id(), NEVER));
      }
    }
    skipHorizons.put(task.id(), skipped);
    int undecided = Math.min(judged == NEVER ? NEVER : judged + 1, skipped);
    int earliest = NEVER;
    for (TaskInstance instance : run.of(task)) {
      if (instance.state() == TaskState.NONE) {
        earliest = Math.min(earliest, undecided);
      } else if (!instance.state().isFinal()) {
        earliest = Math.min(earliest, instance.step() + 1);
      }
    }
    return earliest;
  }

  // Running and expanding

  private void start(TaskInstance instance, int step, List<Action> actions) {
    TaskPlan task = instance.task();
    if (instance.mapIndex() >= 0 || !needsExpansion(task)) {
      instance.queue(step);
      actions.add(new Action.Run(instance));
      return;
    }
    String unknown = counts.unknown(task);
    if (unknown != null) {
      instance.queue(step);
      List<TaskInstance> others = waiting.computeIfAbsent(unknown, id -> new ArrayList<>());
      if (others.isEmpty()) {
        actions.add(new Action.Count(unknown, !unknown.equals(task.id()), instance));
      }
      others.add(instance);
      return;
    }
    int count = counts.of(task);
    if (count == 0) {
      end(instance, TaskState.SKIPPED, step, "mapped over no values");
    } else {
      run.expand(task, count, step);
    }
  }

  private boolean needsExpansion(TaskPlan task) {
    return task.isMapped() || !dag.mappedGroups(task).isEmpty();
  }
}
