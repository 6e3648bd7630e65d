package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.Signature;
import dev.dagproof.airflow.catalog.Signatures;
import dev.dagproof.airflow.structure.Structure.OutsideCall;
import dev.dagproof.airflow.structure.Structure.OutsideImport;
import dev.dagproof.airflow.structure.Structure.Raised;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.StructureFault.Subject;
import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.Externals;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.GeneratorValue;
import dev.dagproof.python.evaluation.InstanceValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.StandardLibrary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Airflow as a DAG file sees it: keeps what the file makes, and in which DAG and group it is. */
final class World implements Externals {
  private static final int LONGEST_QUOTE = 60;

  private final AirflowVersion version;
  private final Map<String, Value> known = new HashMap<>();
  private final Map<String, @Nullable Signature> signatures = new HashMap<>();
  private final List<StaticDag> dags = new ArrayList<>();
  private final List<StaticTask> tasks = new ArrayList<>();

  /** The tasks that may have been refused: what was raised then may be caught. */
  private final Set<StaticTask> tried = Collections.newSetFromMap(new IdentityHashMap<>());

  private final List<StructureFault> faults = new ArrayList<>();
  private final List<OutsideCall> calls = new ArrayList<>();
  private final List<OutsideImport> imports = new ArrayList<>();
  private final List<Raised> raises = new ArrayList<>();
  private final List<TaskFunction> functions = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final SetupContexts setups = new SetupContexts();
  private final Map<FunctionValue, StructureFault> uncalled = new LinkedHashMap<>();
  private final List<LabelValue> labels = new ArrayList<>();
  private final Uninitialized uninitialized = new Uninitialized();
  private final ReturnedTypes returned;
  private final MappedResults mappedResults;
  private final Partials partials = new Partials();
  private int unknownContexts;
  private final Edges edges = new Edges(this);

  World(AirflowVersion version, ModuleGraph graph) {
    this.version = version;
    returned = new ReturnedTypes(new NameResolver(graph));
    mappedResults = new MappedResults(graph);
  }

  /** A DAG, and the group in it, that tasks made now belong to. */
  private record Scope(StaticDag dag, @Nullable StaticGroup group) {}

  AirflowVersion version() {
    return version;
  }

  /**
   * What {@code DAG}, {@code TaskGroup}, an asset or an operator takes; null if that is not known.
   */
  @Nullable Signature signature(String dotted) {
    if (!signatures.containsKey(dotted)) {
      boolean isOperator = dotted.indexOf('.') > 0;
      signatures.put(
          dotted,
          isOperator ? Signatures.operator(dotted, version) : Signatures.of(dotted, version));
    }
    return signatures.get(dotted);
  }

  /** What functions return. */
  ReturnedTypes returned() {
    return returned;
  }

  Partials partials() {
    return partials;
  }

  MappedResults mappedResults() {
    return mappedResults;
  }

  List<StaticDag> dags() {
    return dags;
  }

  List<StaticTask> tasks() {
    return tasks;
  }

  List<StructureFault> faults() {
    return faults;
  }

  List<OutsideCall> calls() {
    return calls;
  }

  List<OutsideImport> imports() {
    return imports;
  }

  List<Raised> raises() {
    return raises;
  }

  List<TaskFunction> functions() {
    return functions;
  }

  Edges edges() {
    return edges;
  }

  // Where tasks belong

  @Nullable StaticDag dag() {
    return scopes.isEmpty() ? null : scopes.getLast().dag();
  }

  @Nullable StaticGroup group() {
    return scopes.isEmpty() ? null : scopes.getLast().group();
  }

  void enter(StaticDag dag, @Nullable StaticGroup group) {
    scopes.add(new Scope(dag, group));
  }

  void leave() {
    if (!scopes.isEmpty()) {
      scopes.removeLast();
    }
  }

  /** Whether a {@code with} stands around the code that runs now that may enter a DAG. */
  boolean isWithinUnknown() {
    return unknownContexts > 0;
  }

  @Override
  public void entered(Value manager) {
    unknownContexts += InstanceValue.nature(manager) instanceof DagPart ? 0 : 1;
  }

  @Override
  public void left(Value manager) {
    unknownContexts -= InstanceValue.nature(manager) instanceof DagPart ? 0 : 1;
  }

  SetupContexts setups() {
    return setups;
  }

  // What comes of it

  void add(StaticDag dag) {
    dags.add(dag);
  }

  void add(TaskFunction function) {
    functions.add(function);
  }

  void add(StaticTask task, Evaluator at) {
    tasks.add(task);
    if (at.isGuarded()) {
      tried.add(task);
    }
    setups.add(task);
  }

  void fault(StructureFault.Kind kind, String subject, @Nullable Site other, Evaluator at) {
    fault(kind, subject, at.site(), other, at);
  }

  void fault(
      StructureFault.Kind kind, String subject, Site site, @Nullable Site other, Evaluator at) {
    fault(kind, new Subject(subject), site, other, at);
  }

  void fault(
      StructureFault.Kind kind, Subject about, Site site, @Nullable Site other, Evaluator at) {
    boolean isCertain = at.isCertain() && !at.isGuarded();
    faults.add(new StructureFault(kind, site, isCertain, about, other));
    if (at.isGuarded()) {
      gap(dag(), "What Airflow refuses here may be caught.", at);
    }
  }

  /** A task has the id of another one: surely, if both are made whenever the file is read. */
  void duplicate(StaticTask task, StaticTask before, Evaluator at) {
    boolean isThere = before.isCertain() && !tried.contains(before);
    boolean isCertain = isThere && at.isCertain() && !at.isGuarded();
    String id = String.valueOf(task.id());
    faults.add(new StructureFault(Kind.DUPLICATE_TASK_ID, at.site(), isCertain, id, before.made()));
  }

  /** A function under a decorator that only counts when it is called. */
  void decorated(Kind uncalledKind, FunctionValue function, Evaluator at) {
    uncalled.put(
        function,
        new StructureFault(uncalledKind, at.site(), at.isCertain(), function.name(), null));
  }

  /** It is called, or given to code that may call it. */
  void called(FunctionValue function) {
    uncalled.remove(function);
  }

  private void checkSetups(StaticDag dag) {
    for (StaticTask task : dag.tasks()) {
      String rule = task.triggerRule();
      boolean isOther = rule != null && !rule.equals("all_success") && !task.isTeardown();
      for (StaticTask above : isOther ? task.upstream() : Set.<StaticTask>of()) {
        if (above.isSetup()) {
          faults.add(
              new StructureFault(Kind.RULE_BEHIND_SETUP, task.made(), true, "", above.made()));
        }
      }
    }
  }

  void add(LabelValue label) {
    labels.add(label);
  }

  /** At the end of the file. */
  void finish() {
    faults.addAll(uncalled.values());
    faults.addAll(mappedResults.faults());
    faults.addAll(partials.faults());
    for (StaticDag dag : dags) {
      if (dag.isComplete() && dag.isCertain()) {
        checkSetups(dag);
      }
    }
    for (LabelValue label : labels) {
      if (label.isAtEnd()) {
        faults.add(new StructureFault(Kind.LABEL_AT_END, label.made(), false, "", null));
      }
    }
  }

  /** The same, because it is not known whether the code runs that makes a part of it. */
  static void gapOfDoubt(@Nullable StaticDag dag, String what, Evaluator at) {
    Site doubt = at.doubt();
    String which = doubt == null ? "what is not known" : quoted(doubt) + ", which is not known";
    gap(dag, what + " depends on " + which + ".", at);
  }

  /** The text of a place, on one line and not too long. */
  private static String quoted(Site site) {
    String text = site.module().tree().text(site.node()).strip().replaceAll("\\s+", " ");
    int end = text.length() > LONGEST_QUOTE ? text.offsetByCodePoints(0, LONGEST_QUOTE) : -1;
    return "`" + (end < 0 ? text : text.substring(0, end) + "…") + "`";
  }

  /** From now on a DAG is not wholly known. */
  static void gap(@Nullable StaticDag dag, String reason, Evaluator at) {
    if (dag != null) {
      dag.addGap(reason, at.site());
    }
  }

  /** Nothing of this file is wholly known. */
  void giveUp(Site site) {
    for (StaticDag dag : dags) {
      dag.addGap("The file does too much to be followed.", site);
    }
  }

  // What a file imports from elsewhere

  @Override
  public boolean owns(String name) {
    return AirflowPackage.holds(name);
  }

  @Override
  public Value value(String name) {
    Value value = known.get(name);
    if (value == null) {
      value = AirflowNames.value(name, this);
      known.put(name, value);
    }
    return value;
  }

  @Override
  public void imported(String module, Evaluator at) {
    imports.add(new OutsideImport(module, at.site(), at.isCertain()));
  }

  @Override
  public Value called(ExternalValue called, CallArguments arguments, Evaluator at) {
    String name = called.name();
    calls.add(new OutsideCall(name, arguments, at.site(), at.isCertain(), at.isGuarded()));
    if (called.arguments() == null && owns(name)) {
      AssetCheck.called(name, arguments, this, at);
    }
    Escape.release(arguments);
    Value rule = TriggerRules.called(name, arguments, this, at);
    Value special = rule == null ? PythonNames.called(name, arguments, at) : rule;
    if (special != null) {
      return special;
    }
    GeneratorValue.release(arguments, at);
    if (StandardLibrary.hasModuleOf(name) && hasFunction(arguments)) {
      gap(dag(), "\"" + name + "\" may call a function.", at);
    }
    if (!PythonNames.isHarmless(name)) {
      Escape.of(arguments, "\"" + name + "\" is not followed.", at);
      if (called.arguments() == null && !PythonNames.isOfData(name)) {
        gap(dag(), "\"" + name + "\" may make tasks.", at);
      }
    }
    return new ExternalValue(name, arguments, at.site());
  }

  private static boolean hasFunction(CallArguments arguments) {
    for (Value argument : arguments.all()) {
      if (argument instanceof FunctionValue) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void unknownCalled(Value called, CallArguments arguments, Evaluator at) {
    Node node = at.node();
    Site callee =
        new Site(
            at.site().module(), node instanceof Call call ? call.func() : node, at.site().caller());
    String reason = quoted(callee) + " is called, which is not known.";
    Escape.of(arguments, reason, at);
    gap(dag(), reason, at);
  }

  @Override
  public Value unsupported(Value left, Operator operator, Value right, Evaluator at) {
    if (operator == Operator.R_SHIFT || operator == Operator.L_SHIFT) {
      edges.refuse(left, right, at);
    } else {
      TaskResult.checkOperation(left, right, this, at);
    }
    AssetTerms.check(left, operator, right, this, at);
    boolean isSum = operator == Operator.ADD || operator == Operator.SUB;
    Value value = isSum ? PythonNames.ofDates(left, operator == Operator.ADD, right, at) : null;
    return value == null ? Unknown.VALUE : value;
  }

  @Override
  public void unfinished(Evaluator at) {
    for (StaticDag dag : dags) {
      if (dag.made().outermost().isImport()) {
        gap(dag, "A module that is imported does too much to be followed.", at);
      }
    }
  }

  @Override
  public void raised(Evaluator at) {
    if (at.isCertain() && !at.isGuarded() && at.knowsImports()) {
      raises.add(new Raised(at.site(), "the file raises when it is read"));
    }
  }

  @Override
  public void failed(String problem, Evaluator at) {
    if (raises.isEmpty() && !isWithinUnknown()) {
      raises.add(new Raised(at.site(), problem));
    }
  }

  /** {@code dag.test()} at the top: Airflow 3 has not stored the DAG then, and refuses. */
  void ranWhenRead(Evaluator at) {
    if (at.isCertain() && !at.isGuarded() && at.isAtTop()) {
      raises.add(new Raised(at.site(), "Airflow 3 cannot test a DAG while it reads the file"));
    }
  }

  @Override
  public void compared(Value left, CompareOperator operator, Value right, Evaluator at) {
    if (operator == CompareOperator.GT || operator == CompareOperator.LT) {
      edges.compared(left, right, at);
    }
  }

  @Override
  public void discarded(Expression expression, Value given, Evaluator at) {
    edges.discarded(expression, given, at);
  }

  @Override
  public void madeWithoutBase(InstanceValue object, FunctionValue initializer, Evaluator at) {
    uninitialized.check(object, initializer, this, at);
  }

  /** Whether it is an object of an operator whose {@code __init__} was left out. */
  boolean isUninitialized(Value value) {
    return uninitialized.holds(value);
  }
}
