package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Generators;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a module on values, known and unknown ones. Where a condition is not known both ways are
 * taken, and what happens on them happens {@link #inSomeCases} only. No code is executed; loops,
 * calls and memory are bounded.
 */
public final class Evaluator {
  /** So many nodes of the tree are evaluated; ends what grows without end. */
  private static final int STEPS = 300_000;

  /**
   * Of these so many are of imported modules. What is left of those stays unknown: a library among
   * the files is not worth the time, for each file that imports it.
   */
  private static final int IMPORT_STEPS = 20_000;

  /** In chars. */
  static final int LONGEST_TEXT = 100_000;

  private static final int DEPTH = 400;
  private static final int CALLS = 40;

  private final Externals externals;
  private final Imports imports;
  private final Expressions expressions;
  private final Statements statements;
  private Frame frame;
  private Node node;
  private int steps;
  private int importSteps;

  /** Which functions are generators. */
  private final IdentityHashMap<FunctionDef, Boolean> generators = new IdentityHashMap<>();

  private int importing;
  private int depth;
  private int calls;

  /**
   * The unknown conditions that decide whether the code that runs now is run: what of each is not
   * known, or null.
   */
  private final List<@Nullable Site> doubts = new ArrayList<>();

  /** How many of them hold up to the end of a generator, whatever its code does. */
  private int lasting;

  /** In how many {@code try} statements it stands that may catch what it raises. */
  private int guards;

  private Evaluator(PythonModule module, ModuleGraph graph, Externals externals) {
    this.externals = externals;
    imports = new Imports(this, graph, externals);
    frame = Frame.ofModule(module, null);
    node = module.tree().module();
    expressions = new Expressions(this);
    statements = new Statements(this, expressions, imports);
  }

  /** What came of a module. */
  public record Result(Map<String, Value> names, boolean complete) {}

  /** Runs a module, and those of its project that it imports. */
  public static Result evaluate(PythonModule module, ModuleGraph graph, Externals externals) {
    return new Evaluator(module, graph, externals).run(module);
  }

  /** Runs it as a script, whose {@code __name__} is {@code "__main__"}. */
  public static Result evaluateScript(PythonModule module, ModuleGraph graph, Externals externals) {
    Evaluator evaluator = new Evaluator(module, graph, externals);
    evaluator.frame.set("__name__", Literal.of("__main__"));
    return evaluator.run(module);
  }

  /**
   * What a function gives that is called by itself after the file was read, with what its names
   * stand for then: of each {@code return} statement, or of the body of a lambda, one of several
   * values. Nothing of what asks too much.
   */
  public static IdentityHashMap<Node, Value> returned(
      FunctionValue function, CallArguments arguments, ModuleGraph graph, Externals externals) {
    Evaluator evaluator = new Evaluator(function.module(), graph, externals);
    Frame names = function.frame(arguments, null);
    IdentityHashMap<Node, Value> found = new IdentityHashMap<>();
    try {
      evaluator.within(names, () -> evaluator.runBody(function, names));
    } catch (Exhausted exhausted) {
      return found;
    }
    names.returnedAt().forEach((node, values) -> found.put(node, Alternatives.of(values)));
    return found;
  }

  private void runBody(FunctionValue function, Frame names) {
    Lambda lambda = function.lambda();
    FunctionDef definition = function.definition();
    if (lambda != null) {
      names.addReturned(evaluate(lambda.body()), lambda.body());
    } else if (definition != null) {
      statements.run(definition.body());
    }
  }

  private Result run(PythonModule module) {
    Frame top = frame;
    imports.add(module, top);
    boolean complete = true;
    try {
      statements.run(module.tree().module().body());
    } catch (Exhausted exhausted) {
      complete = false;
    }
    return new Result(Collections.unmodifiableMap(top.snapshot()), complete);
  }

  /** Thrown when a module asks too much. */
  private static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("too many steps", null, false, false);
    }
  }

  // What runs now

  /** Whether what runs now is run whenever the module is. */
  public boolean isCertain() {
    return doubts.isEmpty() && lasting == 0;
  }

  /** What it depends on that the code that runs now is run; null if that cannot be told. */
  public @Nullable Site doubt() {
    for (Site doubt : doubts.reversed()) {
      if (doubt != null) {
        return doubt;
      }
    }
    return null;
  }

  /** Whether an exception that is raised now may be caught. */
  public boolean isGuarded() {
    return guards > 0;
  }

  /** What runs now. */
  public Site site() {
    return new Site(frame.module(), node, frame.caller());
  }

  /** The expression that is evaluated, or the statement that runs. */
  public Node node() {
    return node;
  }

  /** Whether the code that runs now is at the top of the module that is evaluated. */
  public boolean isAtTop() {
    return frame.isModule() && frame.caller() == null;
  }

  /** Whether it surely runs, ends the reading if it raises, and knows what the imports made. */
  boolean isSure() {
    return isCertain() && !isGuarded() && knowsImports();
  }

  /** Whether all modules that are imported were run to their ends. */
  public boolean knowsImports() {
    return importSteps <= IMPORT_STEPS;
  }

  /** What is imported from elsewhere. */
  public Externals externals() {
    return externals;
  }

  Imports imports() {
    return imports;
  }

  Frame frame() {
    return frame;
  }

  int conditions() {
    return doubts.size();
  }

  int lasting() {
    return lasting;
  }

  /** From here on, up to the end of the generator that runs, code may not be reached. */
  void doubtFromHere() {
    lasting++;
  }

  void restoreLasting(int before) {
    lasting = before;
  }

  void restoreConditions(int before) {
    doubts.subList(before, doubts.size()).clear();
  }

  /**
   * From here on, up to the end of the function or loop, code may not be reached.
   *
   * @param doubt what is not known; null if that cannot be told
   */
  void addCondition(@Nullable Site doubt) {
    doubts.add(doubt);
  }

  /** Does something that is done only if something unknown is so. */
  public void inSomeCases(Runnable action) {
    inSomeCases(null, action);
  }

  void inSomeCases(@Nullable Site doubt, Runnable action) {
    int before = conditions();
    addCondition(doubt);
    try {
      action.run();
    } finally {
      restoreConditions(before);
    }
  }

  /** Does something whose exceptions may be caught. */
  void guarded(Runnable action) {
    guards++;
    try {
      action.run();
    } finally {
      guards--;
    }
  }

  /** Does something in another frame. */
  void within(Frame other, Runnable action) {
    Frame outer = frame;
    frame = other;
    try {
      action.run();
    } finally {
      frame = outer;
    }
  }

  /** Goes back to code that waits for what a generator yields, and then on in the generator. */
  void resume(Waiting waiting, Runnable action) {
    int inside = guards;
    guards = waiting.guards();
    try {
      within(waiting.frame(), () -> at(waiting.node(), action));
    } finally {
      guards = inside;
    }
  }

  /** The code that runs now, to be resumed. */
  Waiting waiting() {
    return new Waiting(frame, node, guards);
  }

  /** Code that waits for a generator. */
  record Waiting(Frame frame, Node node, int guards) {
    Waiting in(Frame other) {
      return new Waiting(other, node, guards);
    }
  }

  /** Does something on behalf of this node. */
  void at(Node other, Runnable action) {
    Node outer = node;
    node = other;
    try {
      step();
      action.run();
    } finally {
      depth--;
      node = outer;
    }
  }

  private void step() {
    if (++depth > DEPTH) {
      throw new Exhausted();
    }
    spend(1);
  }

  /**
   * Counts work that no node of the tree stands for, as so many nodes.
   *
   * @param work what is large costs as much as many small things, so that memory is bounded, too
   */
  public void spend(int work) {
    steps += work;
    importSteps += importing > 0 ? work : 0;
    if (steps > STEPS || isTiredOfImports()) {
      throw new Exhausted();
    }
  }

  /** Counts the work of going through so many things. */
  void spendOnEach(long things) {
    spend((int) Math.min(things / 16, STEPS));
  }

  /** A value that an expression made; too long a text is not known any more. */
  Value made(Value value) {
    String text = value.text();
    if (text != null) {
      spend(text.length() / 64);
      return text.length() > LONGEST_TEXT ? new TextValue() : value;
    }
    if (value instanceof SequenceValue sequence) {
      spendOnEach(sequence.size());
    } else if (value instanceof DictValue dict) {
      spendOnEach(dict.size());
    }
    return value;
  }

  private boolean isTiredOfImports() {
    return importing > 0 && !knowsImports();
  }

  /** What an expression gives in the current frame. */
  Value evaluate(Expression expression) {
    Node outer = node;
    node = expression;
    try {
      step();
      return expressions.evaluate(expression);
    } finally {
      depth--;
      node = outer;
    }
  }

  // Values

  /** What something is that was one value, and is given another one now. */
  Value afterwards(@Nullable Value before, Value given) {
    return isCertain() || before == null ? given : Alternatives.of(List.of(before, given));
  }

  /** What {@code left <operator> right} gives. */
  public Value binary(Value left, Operator operator, Value right) {
    Value result = left.binary(operator, right, this);
    if (result == null) {
      result = right.reflected(operator, left, this);
    }
    if (result == null) {
      return externals.unsupported(left, operator, right, this);
    }
    return result;
  }

  // Calls

  Value callUnknown(Value called, CallArguments arguments) {
    GeneratorValue.release(arguments, this);
    externals.unknownCalled(called, arguments, this);
    return Unknown.VALUE;
  }

  /** Runs a module that is imported. */
  void run(PythonModule module, Frame names) {
    if (!knowsImports()) {
      return;
    }
    Node outer = node;
    node = module.tree().module();
    int before = conditions();
    importing++;
    try {
      within(names, () -> statements.run(module.tree().module().body()));
    } catch (Exhausted exhausted) {
      if (!isTiredOfImports()) {
        throw exhausted;
      }
      names.forgetUnfinished();
      externals.unfinished(this);
    } finally {
      importing--;
      restoreConditions(before);
      node = outer;
    }
  }

  /** Calls a function of the project. */
  Value run(FunctionValue function, CallArguments arguments) {
    FunctionDef defined = function.definition();
    if (calls >= CALLS || (defined != null && defined.isAsync())) {
      return callUnknown(function, arguments);
    }
    if (defined != null && isGenerator(defined)) {
      GeneratorValue made = generator(function, defined, arguments);
      return function.isContextManager() ? new ManagerValue(made) : made;
    }
    Frame names = function.frame(arguments, site());
    int before = conditions();
    calls++;
    try {
      Lambda lambda = function.lambda();
      if (lambda != null) {
        Value[] result = {Unknown.VALUE};
        within(names, () -> result[0] = evaluate(lambda.body()));
        return result[0];
      }
      FunctionDef definition = function.definition();
      return definition == null ? Unknown.VALUE : returned(definition, names);
    } finally {
      calls--;
      restoreConditions(before);
    }
  }

  private boolean isGenerator(FunctionDef function) {
    Boolean known = generators.get(function);
    if (known == null) {
      known = Generators.isGenerator(function);
      generators.put(function, known);
    }
    return known;
  }

  private GeneratorValue generator(
      FunctionValue function, FunctionDef definition, CallArguments arguments) {
    Site callSite = site();
    return new GeneratorValue(
        taker -> {
          if (calls >= CALLS) {
            callUnknown(function, arguments);
            inSomeCases(() -> taker.take(Unknown.VALUE));
            return;
          }
          Frame names = function.frame(arguments, callSite);
          names.giveTo(taker);
          int before = conditions();
          calls++;
          try {
            within(names, () -> names.endBy(statements.run(definition.body())));
          } finally {
            calls--;
            restoreConditions(before);
          }
        });
  }

  private Value returned(FunctionDef definition, Frame names) {
    within(
        names,
        () -> {
          if (statements.run(definition.body()) == Completion.NEXT) {
            names.addReturned(Literal.NONE);
          }
        });
    return names.returned().isEmpty() ? Unknown.VALUE : Alternatives.of(names.returned());
  }
}
