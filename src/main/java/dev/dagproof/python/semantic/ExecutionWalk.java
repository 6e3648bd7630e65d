package dev.dagproof.python.semantic;

import static dev.dagproof.python.semantic.Execution.ALWAYS;
import static dev.dagproof.python.semantic.Execution.NEVER;
import static dev.dagproof.python.semantic.Execution.SOMETIMES;

import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.BoolOperator;
import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Await;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Module;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assert;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.Break;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.Continue;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Match;
import dev.dagproof.python.ast.Statement.Raise;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.TypeAlias;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.Statement.With;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a function as a call of it runs, or a file as its import does, and notes how surely each
 * node is reached.
 */
final class ExecutionWalk implements NodeVisitor {
  private final Node root;
  private final Scopes scopes;
  private final ExecutionPaths paths;
  private final BranchPaths branches;
  private final CalledFunctions calls;
  private Execution now = ALWAYS;

  /**
   * Whether a handler around the walk swallows some failure: behind what may raise, nothing is
   * certain.
   */
  private boolean guarded;

  /** How the last statement may have ended. */
  private int completion = Completion.NORMAL;

  ExecutionWalk(Node root, Scopes scopes, Failure failure, ExecutionPaths paths) {
    this.root = root;
    this.scopes = scopes;
    this.paths = paths;
    this.branches = new BranchPaths(this, failure, scopes);
    this.calls = new CalledFunctions(root, scopes);
  }

  void walk() {
    paths.add(root, now);
    if (root instanceof FunctionDef function) {
      visitAll(function.decoratorList());
      visitDefaults(function.args());
      block(function.body());
    } else if (root instanceof Module module) {
      block(module.body());
    }
  }

  Execution now() {
    return now;
  }

  boolean isGuarded() {
    return guarded;
  }

  /** Whether a name is Python's own where it is used: a script has nothing of the file's. */
  boolean isBuiltin(Name name) {
    for (Binding binding : scopes.bindings(name)) {
      if (binding.node().start() >= root.start() && binding.node().end() <= root.end()) {
        return false;
      }
    }
    return true;
  }

  /** What a condition is when the code runs: a function's does in a script, a file's in Airflow. */
  Truth truth(Expression condition) {
    return Truth.atRunTime(condition, root instanceof FunctionDef);
  }

  @Override
  public void visit(Node node) {
    paths.add(node, now);
    node.accept(this);
  }

  /** Visits a node that runs less surely than what is around it. */
  void visitAt(Execution execution, @Nullable Node node) {
    Execution outer = now;
    now = execution;
    visitOptional(node);
    now = outer;
  }

  /** Walks statements in order, and returns how they may end. */
  int block(Execution execution, List<Statement> body) {
    Execution outer = now;
    now = execution;
    int ways = block(body);
    now = outer;
    return ways;
  }

  /** Walks statements any failure of which may be swallowed. */
  int guardedBlock(Execution execution, List<Statement> body) {
    boolean outer = guarded;
    guarded = true;
    int ways = block(execution, body);
    guarded = outer;
    return ways;
  }

  private int block(List<Statement> body) {
    Execution outer = now;
    int ways = 0;
    boolean reached = true;
    for (Statement statement : body) {
      completion = Completion.NORMAL;
      visit(statement);
      if (reached) {
        ways |= completion & ~Completion.NORMAL;
        if (!Completion.has(completion, Completion.NORMAL)) {
          reached = false;
          now = NEVER;
        } else if (Completion.has(completion, Completion.LEAVE)
            || (guarded && !Harmless.is(statement))) {
          now = now.and(SOMETIMES);
        }
      }
    }
    now = outer;
    completion = Completion.NORMAL;
    return reached ? ways | Completion.NORMAL : ways;
  }

  /** How surely a body runs whose header has this expression. */
  Execution after(Expression header) {
    return guarded && !Harmless.is(header) ? now.and(SOMETIMES) : now;
  }

  void mark(Node node, Execution execution) {
    paths.add(node, execution);
  }

  // Statements

  @Override
  public void visitIf(If node) {
    completion = branches.ofIf(node);
  }

  @Override
  public void visitWhile(While node) {
    completion = branches.ofWhile(node);
  }

  @Override
  public void visitFor(For node) {
    completion = branches.ofFor(node);
  }

  @Override
  public void visitTry(Try node) {
    completion = branches.ofTry(node);
  }

  @Override
  public void visitWith(With node) {
    completion = branches.ofWith(node);
  }

  @Override
  public void visitMatch(Match node) {
    completion = branches.ofMatch(node);
  }

  @Override
  public void visitReturn(Return node) {
    visitOptional(node.value());
    completion = Completion.RETURN;
  }

  @Override
  public void visitRaise(Raise node) {
    visitOptional(node.exc());
    visitOptional(node.cause());
    completion = Completion.RAISE;
  }

  @Override
  public void visitBreak(Break node) {
    completion = Completion.BREAK;
  }

  @Override
  public void visitContinue(Continue node) {
    completion = Completion.CONTINUE;
  }

  @Override
  public void visitExpr(Expr node) {
    visit(node.value());
    if (isExit(node.value())) {
      completion = Completion.RAISE;
    }
  }

  /** {@code sys.exit()}, {@code exit()}, {@code quit()}, {@code os._exit()}, {@code os.abort()}. */
  private static boolean isExit(Expression expression) {
    if (!(expression instanceof Call call)) {
      return false;
    }
    if (call.func() instanceof Attribute attribute && attribute.value() instanceof Name module) {
      return switch (module.id()) {
        case "sys" -> attribute.attr().equals("exit");
        case "os" -> attribute.attr().equals("_exit") || attribute.attr().equals("abort");
        default -> false;
      };
    }
    return call.func() instanceof Name name
        && (name.id().equals("exit") || name.id().equals("quit"));
  }

  @Override
  public void visitAssert(Assert node) {
    visit(node.test());
    visitAt(now.and(SOMETIMES), node.msg());
  }

  @Override
  public void visitAssign(Assign node) {
    visit(node.value());
    visitAll(node.targets());
  }

  @Override
  public void visitAnnAssign(AnnAssign node) {
    visitOptional(node.value());
    visit(node.target());
  }

  @Override
  public void visitTypeAlias(TypeAlias node) {
    visit(node.name());
  }

  @Override
  public void visitFunctionDef(FunctionDef node) {
    visitAll(node.decoratorList());
    visitDefaults(node.args());
    block(now.and(SOMETIMES), node.body());
  }

  private void visitDefaults(Arguments args) {
    visitAll(args.defaults());
    visitAll(args.kwDefaults());
  }

  @Override
  public void visitClassDef(ClassDef node) {
    visitAll(node.decoratorList());
    visitAll(node.bases());
    visitAll(node.keywords());
    block(now, node.body());
  }

  // Expressions

  @Override
  public void visitBoolOp(BoolOp node) {
    Truth goesOn = node.op() == BoolOperator.AND ? Truth.TRUE : Truth.FALSE;
    Execution operand = now;
    for (Expression value : node.values()) {
      visitAt(operand, value);
      Truth truth = truth(value);
      if (truth == Truth.UNKNOWN) {
        operand = operand.and(SOMETIMES);
      } else if (truth != goesOn) {
        operand = NEVER;
      }
    }
  }

  @Override
  public void visitIfExp(IfExp node) {
    visit(node.test());
    Truth truth = truth(node.test());
    visitAt(arm(truth), node.body());
    visitAt(arm(truth.negated()), node.orelse());
  }

  /** How surely code runs that stands behind a condition. */
  Execution arm(Truth condition) {
    return switch (condition) {
      case TRUE -> now;
      case FALSE -> NEVER;
      case UNKNOWN -> now.and(SOMETIMES);
    };
  }

  @Override
  public void visitCompare(Compare node) {
    visit(node.left());
    boolean first = true;
    for (Expression comparator : node.comparators()) {
      visitAt(first ? now : now.and(SOMETIMES), comparator);
      first = false;
    }
  }

  @Override
  public void visitListComp(ListComp node) {
    comprehension(node.generators(), node.elt(), null, false);
  }

  @Override
  public void visitSetComp(SetComp node) {
    comprehension(node.generators(), node.elt(), null, false);
  }

  @Override
  public void visitDictComp(DictComp node) {
    comprehension(node.generators(), node.key(), node.value(), false);
  }

  /** Only the first iterable is certain: the rest runs when something asks for an element. */
  @Override
  public void visitGeneratorExp(GeneratorExp node) {
    comprehension(node.generators(), node.elt(), null, true);
  }

  private void comprehension(
      List<Comprehension> generators, Expression elt, @Nullable Expression value, boolean lazy) {
    Execution outer = now;
    for (Comprehension generator : generators) {
      paths.add(generator, now);
      visit(generator.iter());
      now = !lazy && Iteration.runs(generator.iter(), this::isBuiltin) ? now : now.and(SOMETIMES);
      visit(generator.target());
      for (Expression condition : generator.ifs()) {
        visit(condition);
        now = arm(truth(condition));
      }
    }
    visit(elt);
    visitOptional(value);
    now = outer;
  }

  @Override
  public void visitLambda(Lambda node) {
    visitDefaults(node.args());
    visitAt(now.and(SOMETIMES), node.body());
  }

  @Override
  public void visitAwait(Await node) {
    calls.noteAwaited(node.value());
    visit(node.value());
  }

  @Override
  public void visitCall(Call node) {
    calls.noteRunCoroutines(node);
    NodeVisitor.super.visitCall(node);
    if (now != ALWAYS) {
      return;
    }
    Node called = calls.firstCallOf(node);
    if (called instanceof FunctionDef inner) {
      block(ALWAYS, inner.body());
    } else if (called instanceof Lambda lambda) {
      visit(lambda.body());
    }
  }
}
