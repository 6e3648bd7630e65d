package dev.dagproof.run.schedule;

import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.plan.GroupPlan;
import dev.dagproof.run.plan.Retries;
import dev.dagproof.run.plan.TaskPlan;
import dev.dagproof.run.plan.TriggerRule;
import dev.dagproof.run.state.InstanceKey;
import dev.dagproof.run.state.RunState;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A DAG whose tasks end as a test says, in an order that a seed gives. */
final class Simulation {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  private final Map<String, TaskPlan> tasks = new LinkedHashMap<>();
  private final List<GroupPlan> groups = new ArrayList<>();
  private final Map<String, TaskState> ends = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, List<InstanceKey>> skips = new HashMap<>();

  /** Adds a task; its upstream tasks must be there. */
  Simulation task(String id, String rule, String... upstream) {
    return task(id, rule, plan -> plan, upstream);
  }

  /** Adds a task that is changed by a function. */
  Simulation task(String id, String rule, Function<TaskPlan, TaskPlan> change, String... upstream) {
    for (String above : upstream) {
      tasks.computeIfPresent(above, (key, plan) -> withDownstream(plan, id));
    }
    tasks.put(id, change.apply(plan(id, TriggerRule.of(rule))));
    return this;
  }

  private static TaskPlan plan(String id, TriggerRule rule) {
    return new TaskPlan(
        id,
        "PythonOperator",
        "python",
        null,
        List.of(),
        rule,
        new Retries(0, Duration.ZERO, false, null),
        null,
        "default_pool",
        1,
        1,
        false,
        false,
        false,
        false,
        List.of(),
        true,
        null,
        null,
        0);
  }

  /** The same task in a group, mapped, a setup or a teardown. */
  static TaskPlan changed(
      TaskPlan plan, String group, boolean isMapped, boolean isSetup, boolean isTeardown) {
    return new TaskPlan(
        plan.id(),
        plan.type(),
        plan.kind(),
        group.isEmpty() ? null : group,
        plan.downstream(),
        plan.triggerRule(),
        plan.retries(),
        null,
        plan.pool(),
        1,
        1,
        isSetup,
        isTeardown,
        false,
        isMapped,
        plan.mappedUpstreams(),
        true,
        null,
        null,
        0);
  }

  /** The same task as one that chooses a branch. */
  static TaskPlan branch(TaskPlan plan) {
    return new TaskPlan(
        plan.id(),
        "BranchPythonOperator",
        "branch",
        plan.group(),
        plan.downstream(),
        plan.triggerRule(),
        plan.retries(),
        null,
        plan.pool(),
        1,
        1,
        false,
        false,
        false,
        false,
        List.of(),
        true,
        null,
        null,
        0);
  }

  private static TaskPlan withDownstream(TaskPlan plan, String id) {
    List<String> downstream = new ArrayList<>(plan.downstream());
    downstream.add(id);
    return new TaskPlan(
        plan.id(),
        plan.type(),
        plan.kind(),
        plan.group(),
        downstream,
        plan.triggerRule(),
        plan.retries(),
        null,
        plan.pool(),
        1,
        1,
        plan.isSetup(),
        plan.isTeardown(),
        false,
        plan.isMapped(),
        plan.mappedUpstreams(),
        true,
        null,
        null,
        0);
  }

  /** Adds a mapped group with so many instances. */
  Simulation mappedGroup(String id, int count) {
    groups.add(new GroupPlan(id, null, true));
    counts.put(id, count);
    return this;
  }

  /** How many instances a mapped task has; less than 0 for values that are not there. */
  Simulation count(String task, int count) {
    counts.put(task, count);
    return this;
  }

  /** How a task, or an instance of it ({@code task[1]}), ends when it runs; else as success. */
  Simulation ends(String instance, TaskState state) {
    ends.put(instance, state);
    return this;
  }

  /** What a task, or an instance of it, skips when it ends. */
  Simulation skips(String instance, InstanceKey... skipped) {
    skips.put(instance, List.of(skipped));
    return this;
  }

  /** Runs it; the states by instance. */
  Map<String, String> run(boolean isAirflow3, long seed) {
    RandomGenerator random = new Random(seed);
    DagPlan dag =
        new DagPlan("dag", Path.of("dag.py"), null, false, List.copyOf(tasks.values()), groups);
    RunState state = new RunState(dag);
    Scheduler scheduler = new Scheduler(state, isAirflow3, CLOCK, ended -> {});
    List<TaskInstance> running = new ArrayList<>();
    advance(scheduler, running);
    while (!running.isEmpty()) {
      TaskInstance instance = running.remove(random.nextInt(running.size()));
      String name = instance.key().toString();
      TaskState end =
          ends.getOrDefault(name, ends.getOrDefault(instance.task().id(), TaskState.SUCCESS));
      instance.start(Instant.EPOCH);
      instance.end(end, instance.step(), "", Instant.EPOCH);
      scheduler.skip(skips.getOrDefault(name, List.of()), instance);
      advance(scheduler, running);
    }
    Map<String, String> states = new TreeMap<>();
    for (TaskInstance instance : state.all()) {
      states.put(instance.key().toString(), instance.state().word());
    }
    return states;
  }

  private void advance(Scheduler scheduler, List<TaskInstance> running) {
    boolean again;
    do {
      again = false;
      for (Action action : scheduler.advance()) {
        switch (action) {
          case Action.Run run -> running.add(run.instance());
          case Action.Count count -> {
            int number = counts.get(count.id());
            if (number < 0) {
              scheduler.uncounted(count, "no values");
            } else {
              scheduler.counted(count, number);
            }
            again = true;
          }
        }
      }
    } while (again);
  }
}
