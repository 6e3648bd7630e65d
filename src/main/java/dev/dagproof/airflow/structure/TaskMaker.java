package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.StructureFault.Subject;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.InstanceValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import org.jspecify.annotations.Nullable;

/** Makes tasks of operators and of decorated functions, in the DAG and group where they belong. */
final class TaskMaker {
  private TaskMaker() {}

  /** A task of an operator; its id is as it is given. */
  static StaticTask ofOperator(
      String operator, CallArguments arguments, boolean mapped, World world, Evaluator at) {
    StaticGroup group = group(arguments, world);
    StaticDag dag =
        group != null && arguments.keyword("dag") == null ? group.dag() : dag(arguments, world, at);
    group = group != null && group.dag() == dag ? group : null;
    Value given = new Settings(arguments, dag, group).get("task_id");
    Value ownId = given == null ? Unknown.VALUE : given;
    StaticTask task =
        make(operator, ownId, arguments, callable(arguments), null, mapped, dag, group, world, at);
    world.edges().fromResults(arguments.all(), task, at);
    return task;
  }

  private static @Nullable FunctionValue callable(CallArguments arguments) {
    return arguments.keyword("python_callable") instanceof FunctionValue function ? function : null;
  }

  /** A task of a decorated function: an id that is taken gets a number. */
  static StaticTask ofFunction(
      TaskFunction function, CallArguments given, boolean mapped, World world, Evaluator at) {
    CallArguments settings = function.settings();
    StaticGroup group = group(settings, world);
    StaticDag dag =
        group != null && settings.keyword("dag") == null ? group.dag() : dag(settings, world, at);
    group = group != null && group.dag() == dag ? group : null;
    Value ownId = settings.keyword("task_id");
    ownId = ownId == null ? function.function().knownName() : ownId;
    String text = ownId.text();
    Value unique = dag == null || text == null ? ownId : Literal.of(dag.uniqueTaskId(group, text));
    StaticTask task =
        make(
            function.flavour(),
            unique,
            settings,
            function.function(),
            function.made(),
            mapped,
            dag,
            group,
            world,
            at);
    task.pass(given);
    world.edges().fromResults(settings.all(), task, at);
    world.edges().fromResults(given.all(), task, at);
    return task;
  }

  private static StaticTask make(
      String operator,
      Value ownId,
      CallArguments arguments,
      @Nullable FunctionValue callable,
      @Nullable Site decorator,
      boolean mapped,
      @Nullable StaticDag dag,
      @Nullable StaticGroup group,
      World world,
      Evaluator at) {
    boolean isInNone = dag == null && !mayHaveDag(arguments, world);
    Settings given = new Settings(arguments, dag, group);
    Value rule = isInNone ? given.getAlone("trigger_rule") : given.get("trigger_rule");
    Value known = rule == null ? Literal.of("all_success") : rule;
    boolean isOpen = !arguments.allKeywords();
    StaticTask.Making making =
        new StaticTask.Making(
            operator, ownId, arguments, callable, known, mapped, at.site(), at.isCertain());
    String own = ownId.text();
    String id = own == null ? null : group == null ? own : group.childId(own);
    StaticTask task = new StaticTask(making, id, group);
    check(task, decorator, isOpen, dag, group, world, at);
    if (dag == null && !isInNone) {
      task.markMayJoin();
    }
    if (dag != null) {
      note(task, dag, at);
      StaticTask before = dag.add(task);
      if (before != null) {
        task.setDag(dag);
        world.duplicate(task, before, at);
      } else if (id != null && dag.hasGroup(id)) {
        world.fault(Kind.DUPLICATE_TASK_ID, id, dag.groupOf(id), at);
      }
    }
    world.add(task, at);
    return task;
  }

  private static void check(
      StaticTask task,
      @Nullable Site decorator,
      boolean isOpen,
      @Nullable StaticDag dag,
      @Nullable StaticGroup group,
      World world,
      Evaluator at) {
    if (task.ownId() instanceof TaskResult) {
      world.fault(Kind.RESULT_AS_ID, "", null, at);
    }
    String problem = KeyCheck.taskKey(task.ownId(), group);
    if (problem != null) {
      Site written = Spots.setting(at.site(), decorator, dag, "task_id", task.ownId());
      String shown = KeyCheck.shown(task.ownId());
      world.fault(
          Kind.INVALID_TASK_ID, new Subject(shown, problem), written, elsewhere(at, written), at);
    }
    Value value = task.triggerRuleValue();
    String rule = TriggerRules.refused(value, world.version());
    if (rule != null && !isOpen) {
      Site written = Spots.setting(at.site(), decorator, dag, "trigger_rule", value);
      world.fault(Kind.TRIGGER_RULE, rule, written, elsewhere(at, written), at);
    } else if (dag != null && TriggerRules.isRefusedBy(dag, task.triggerRule(), world.version())) {
      Site written = Spots.setting(at.site(), decorator, dag, "trigger_rule", value);
      world.fault(Kind.FAIL_FAST_RULE, String.valueOf(task.triggerRule()), written, dag.made(), at);
    }
  }

  /** The call that makes the task, unless it has the place in it. */
  private static @Nullable Site elsewhere(Evaluator at, Site place) {
    return Spots.isWithin(at.site(), place) ? null : at.site();
  }

  private static void note(StaticTask task, StaticDag dag, Evaluator at) {
    if (task.id() == null) {
      World.gap(dag, "The id of a task is not known.", at);
    }
    if (!at.isCertain()) {
      World.gapOfDoubt(dag, "Whether a task is made", at);
    }
    if (task.triggerRule() == null && !(task.triggerRuleValue() instanceof Literal)) {
      World.gap(dag, "The trigger rule of a task is not known.", at);
    }
  }

  static @Nullable StaticDag dag(CallArguments arguments, World world, Evaluator at) {
    Value given = arguments.keyword("dag");
    if (given != null && InstanceValue.nature(given) instanceof DagValue value) {
      return value.dag();
    }
    boolean isNone = given instanceof Literal literal && literal.isNone();
    if (given != null && !isNone) {
      World.gap(world.dag(), "The DAG of a task is not known.", at);
      return null;
    }
    return world.dag();
  }

  /** Whether a task without a known DAG may be in one all the same. */
  private static boolean mayHaveDag(CallArguments arguments, World world) {
    Value given = arguments.keyword("dag");
    boolean isNone = given == null || (given instanceof Literal literal && literal.isNone());
    Value defaults = arguments.keyword("default_args");
    boolean mayBeDefault =
        defaults != null
            && !(defaults instanceof DictValue dict
                && dict.isComplete()
                && dict.get("dag") == null);
    return !arguments.allKeywords()
        || !isNone
        || mayBeDefault
        || arguments.keyword("task_group") != null
        || world.isWithinUnknown();
  }

  static @Nullable StaticGroup group(CallArguments arguments, World world) {
    Value given = arguments.keyword("task_group");
    return given != null && InstanceValue.nature(given) instanceof GroupValue value
        ? value.group()
        : world.group();
  }
}
