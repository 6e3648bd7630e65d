package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A task of a DAG, as far as the text tells of it. Equal only to itself. */
public final class StaticTask {
  private final @Nullable String id;
  private final String operator;
  private final Value ownId;
  private final CallArguments arguments;
  private final @Nullable FunctionValue callable;
  private final @Nullable StaticGroup group;
  private final Site made;
  private final boolean certain;
  private final boolean mapped;
  private Value triggerRule;
  private boolean setup;
  private boolean teardown;
  private @Nullable FunctionValue chooser;
  private CallArguments passed = CallArguments.NONE;
  private boolean mayJoin;
  private boolean ofAirflow;
  private @Nullable StaticDag dag;
  private final Set<StaticTask> upstream = new LinkedHashSet<>();
  private final Set<StaticTask> downstream = new LinkedHashSet<>();
  private final Map<StaticTask, Edge> edges = new HashMap<>();
  private Map<StaticTask, String> labels = Map.of();

  StaticTask(Making making, @Nullable String id, @Nullable StaticGroup group) {
    this.id = id;
    this.group = group;
    operator = making.operator();
    ownId = making.ownId();
    arguments = making.arguments();
    callable = making.callable();
    made = making.made();
    certain = making.certain();
    mapped = making.mapped();
    triggerRule = making.triggerRule();
  }

  /**
   * What a task is made with.
   *
   * @param operator the name of its class; of a decorated function that of its decorator
   * @param ownId its id without the prefixes of its groups
   * @param arguments those of the operator, or of its decorator
   * @param callable the function that it runs; null if that is not known, or not what it does
   * @param made the call that makes it
   * @param certain whether it is made whenever the file is read
   */
  record Making(
      String operator,
      Value ownId,
      CallArguments arguments,
      @Nullable FunctionValue callable,
      Value triggerRule,
      boolean mapped,
      Site made,
      boolean certain) {}

  /**
   * How one task came to stand before another.
   *
   * @param number greater than those of all dependencies that were made before it
   * @param certain whether it is made whenever the file is read
   */
  record Edge(int number, Site site, boolean certain) {}

  /** Its id with the prefixes of its groups; null if that is not known. */
  public @Nullable String id() {
    return id;
  }

  /**
   * The name of its operator's class, as the file imports it; {@code @task.branch} and the like.
   */
  public String operator() {
    return operator;
  }

  /** Whether its operator is surely one of Airflow's own, and none that derives from it. */
  public boolean isOfAirflow() {
    return ofAirflow;
  }

  void markOfAirflow() {
    ofAirflow = true;
  }

  /** Its {@code task_id} as it is given, without prefixes. */
  public Value ownId() {
    return ownId;
  }

  /** What the operator, or its decorator, is given. */
  public CallArguments arguments() {
    return arguments;
  }

  /**
   * The value of an argument, its own or one of the defaults; null if it surely has none, unknown
   * if that is not known.
   */
  public @Nullable Value setting(String name) {
    return new Settings(arguments, dag, group).get(name);
  }

  /** The function that it runs; null if that is not known. */
  public @Nullable FunctionValue callable() {
    return callable;
  }

  /** What the decorated function that it runs was called with; nothing for other tasks. */
  CallArguments passed() {
    return passed;
  }

  void pass(CallArguments given) {
    passed = given;
  }

  /** The innermost group that it is in; null if it is in none. */
  public @Nullable StaticGroup group() {
    return group;
  }

  /** The call that makes it. */
  public Site made() {
    return made;
  }

  /** Whether it is made whenever the file is read. */
  public boolean isCertain() {
    return certain;
  }

  /** Whether it is expanded when the DAG runs. */
  public boolean isMapped() {
    return mapped;
  }

  /** Its trigger rule as it is given. */
  public Value triggerRuleValue() {
    return triggerRule;
  }

  /** The name of its trigger rule; null if that is not known. */
  public @Nullable String triggerRule() {
    return triggerRule.text();
  }

  /** Whether it is marked as setup. */
  public boolean isSetup() {
    return setup;
  }

  /** Whether it is marked as teardown. */
  public boolean isTeardown() {
    return teardown;
  }

  /** Its DAG; null for a task that is in none. */
  public @Nullable StaticDag dag() {
    return dag;
  }

  /** Whether it surely is in no DAG: Airflow never sees it. */
  public boolean isOutside() {
    return dag == null && certain && !mayJoin;
  }

  /** The tasks directly before it. */
  public Set<StaticTask> upstream() {
    return Collections.unmodifiableSet(upstream);
  }

  /** The tasks directly behind it. */
  public Set<StaticTask> downstream() {
    return Collections.unmodifiableSet(downstream);
  }

  /** Whether a task stands behind this one whenever the file is read. */
  public boolean surelyLeadsTo(StaticTask below) {
    Edge edge = edges.get(below);
    return edge != null && edge.certain();
  }

  /** What is written on the way to a task; null if nothing is, or that is not known. */
  public @Nullable String labelTo(StaticTask below) {
    return labels.get(below);
  }

  /** The dependency of a task on this one; null if there is none. */
  @Nullable Edge edgeTo(StaticTask below) {
    return edges.get(below);
  }

  void setDag(StaticDag of) {
    dag = of;
  }

  /** The method of a branch of the project that chooses; null for others. */
  @Nullable FunctionValue chooser() {
    return chooser;
  }

  void choosesBy(FunctionValue method) {
    chooser = method;
  }

  /** What is not known may put it into a DAG. */
  void markMayJoin() {
    mayJoin = true;
  }

  void setTriggerRule(Value rule) {
    triggerRule = rule;
  }

  void markSetup() {
    setup = true;
  }

  /** A teardown runs when its setup has, whatever became of the tasks between them. */
  void markTeardown() {
    teardown = true;
    triggerRule = Literal.of("all_done_setup_success");
  }

  void connect(StaticTask below, Edge edge) {
    downstream.add(below);
    below.upstream.add(this);
    Edge before = edges.get(below);
    if (before == null || (!before.certain() && edge.certain())) {
      edges.put(below, edge);
    }
  }

  void label(StaticTask below, String text) {
    // Few tasks have any.
    labels = labels.isEmpty() ? new HashMap<>() : labels;
    labels.put(below, text);
  }

  @Override
  public String toString() {
    return String.valueOf(id);
  }
}
