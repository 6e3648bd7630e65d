package dev.dagproof.run.schedule;

import dev.dagproof.run.plan.PlanReader;
import dev.dagproof.run.state.InstanceKey;
import dev.dagproof.run.state.RunState;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A DAG whose tasks end as a test says, in an order that a seed gives. */
final class Simulation {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  private final JsonMapper json = new JsonMapper();
  private final ObjectNode dag = json.createObjectNode().put("dag_id", "dag").put("file", "dag.py");
  private final Map<String, ObjectNode> tasks = new LinkedHashMap<>();
  private final Map<String, TaskState> ends = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, List<InstanceKey>> skips = new HashMap<>();

  /** Adds a task; its upstream tasks must be there. */
  Simulation task(String id, String rule, String... upstream) {
    return task(id, rule, plan -> {}, upstream);
  }

  /** Adds a task to whose description, that of the Python side, something is added. */
  Simulation task(String id, String rule, Consumer<ObjectNode> more, String... upstream) {
    for (String above : upstream) {
      tasks.get(above).withArray("downstream").add(id);
    }
    ObjectNode task =
        json.createObjectNode().put("task_id", id).put("kind", "python").put("trigger_rule", rule);
    more.accept(task);
    tasks.put(id, task);
    return this;
  }

  /** Adds a mapped group with so many instances. */
  Simulation mappedGroup(String id, int count) {
    dag.withArray("groups").addObject().put("group_id", id).put("mapped", true);
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
    dag.putArray("tasks").addAll(tasks.values());
    RunState state = new RunState(PlanReader.dag(dag));
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
