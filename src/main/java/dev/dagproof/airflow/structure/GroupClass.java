package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.StructureFault.Subject;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.InstanceValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import org.jspecify.annotations.Nullable;

/** {@code TaskGroup}. */
record GroupClass(World world) implements Value {

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    Value id = arguments.get("group_id", 0);
    if (!arguments.mayHave("group_id", 0)) {
      Subject about = new Subject("group_id", "TaskGroup");
      world.fault(Kind.ARGUMENT_MISSING, about, at.site(), null, at);
    }
    Value suffix = arguments.keyword("add_suffix_on_collision");
    boolean isSuffixed = suffix != null && suffix.truth() == Truth.TRUE;
    Site written = Spots.argument(at.site(), "group_id", 0);
    return make(id == null ? Unknown.VALUE : id, written, arguments, isSuffixed, world, at);
  }

  /**
   * A group.
   *
   * @param written where its id stands, or what has it
   * @param isSuffixed whether an id that is taken gets a number
   */
  static Value make(
      Value id,
      Site written,
      CallArguments arguments,
      boolean isSuffixed,
      World world,
      Evaluator at) {
    DagCheck.group(arguments, world, at);
    StaticGroup parent = parent(arguments, world);
    StaticDag dag = dag(arguments, parent, world);
    if (dag == null) {
      boolean isGiven =
          argument("dag", 3, arguments, world) != null
              || argument("parent_group", 2, arguments, world) != null;
      boolean isOutside = !isGiven && arguments.isComplete() && !world.isWithinUnknown();
      World.gap(world.dag(), "The DAG of a group is not known.", at);
      if (isOutside) {
        world.fault(Kind.GROUP_OUTSIDE_DAG, String.valueOf(id.text()), null, at);
      }
      return Unknown.VALUE;
    }
    GroupIds ids = new GroupIds(dag, parent, world.version().isAtLeast(3, 0));
    String own = id.text();
    if (own == null) {
      World.gap(dag, "The id of a group is not known.", at);
    } else if (isSuffixed) {
      own = ids.unique(own);
    }
    Value prefix = argument("prefix_group_id", 1, arguments, world);
    boolean isPrefixed = prefix == null || prefix.truth() != Truth.FALSE;
    if (prefix != null && prefix.truth() == Truth.UNKNOWN) {
      World.gap(dag, "Whether ids have the prefix of their group is not known.", at);
    }
    String full = own == null ? null : parent == null ? own : parent.childId(own);
    StaticGroup group =
        new StaticGroup(
            full,
            id,
            isPrefixed,
            parent,
            dag,
            at.site(),
            argument("default_args", 4, arguments, world));
    String problem = KeyCheck.groupKey(id);
    // Airflow 3 takes a group without an id for the root.
    boolean isRoot = id instanceof Literal none && none.isNone() && world.version().isAtLeast(3, 0);
    if (problem != null && !isRoot) {
      world.fault(
          Kind.INVALID_GROUP_ID, new Subject(KeyCheck.shown(id), problem), written, null, at);
    }
    String taken = own == null ? null : ids.clash(own);
    if (taken != null) {
      Runnable refuse = () -> world.fault(Kind.DUPLICATE_GROUP_ID, taken, ids.used(taken), at);
      if (ids.isSure(taken)) {
        refuse.run();
      } else {
        at.inSomeCases(refuse);
      }
    }
    if (!at.isCertain() || at.isGuarded()) {
      group.markDoubtful();
    }
    dag.add(group);
    return new GroupValue(group, world);
  }

  /**
   * An argument, by the place that it has in Airflow 2 (2.11.2 {@code utils/task_group.py}); in
   * Airflow 3 {@code group_display_name} stands before it (3.3.2 {@code
   * sdk/definitions/taskgroup.py}).
   */
  private static @Nullable Value argument(
      String name, int place, CallArguments arguments, World world) {
    return arguments.get(name, world.version().isAtLeast(3, 0) ? place + 1 : place);
  }

  private static @Nullable StaticGroup parent(CallArguments arguments, World world) {
    Value given = argument("parent_group", 2, arguments, world);
    return given != null && InstanceValue.nature(given) instanceof GroupValue value
        ? value.group()
        : world.group();
  }

  private static @Nullable StaticDag dag(
      CallArguments arguments, @Nullable StaticGroup parent, World world) {
    Value given = argument("dag", 3, arguments, world);
    boolean isNone = given instanceof Literal literal && literal.isNone();
    if (given != null && !isNone) {
      return InstanceValue.nature(given) instanceof DagValue value ? value.dag() : null;
    }
    return parent != null ? parent.dag() : world.dag();
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  @Override
  public String typeName() {
    return "type";
  }
}
