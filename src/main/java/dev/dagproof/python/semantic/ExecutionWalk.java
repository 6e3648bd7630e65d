package dev.dagproof.python.semantic;

import static dev.dagproof.python.semantic.Execution.NEVER;
import static dev.dagproof.python.semantic.Execution.SOMETIMES;

import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Await;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Yield;
import dev.dagproof.python.ast.Expression.YieldFrom;
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
  private final FollowedCalls calls;
  private final OperandPaths operands;
  private final IteratedCode iterated;
  private final IterationPaths iteration;
  private final Raising raising;
  private final Certainty certainty = new Certainty();

  /** How the last statement may have ended. */
  private int completion = Completion.NORMAL;

  ExecutionWalk(Node root, Scopes scopes, Failure failure, ExecutionPaths paths) {
    this.root = root;
    this.scopes = scopes;
    this.paths = paths;
    this.raising = new Raising(scopes, this::isBuiltin);
    this.calls = new FollowedCalls(this, certainty, new CalledFunctions(root, scopes));
    this.operands = new OperandPaths(this, certainty);
    this.iterated = new IteratedCode(this, calls, certainty, scopes);
    this.iteration = new IterationPaths(this, certainty, iterated);
    this.branches = new BranchPaths(this, iteration, certainty, raising, failure, scopes);
  }

  void walk() {
    mark(root);
    if (root instanceof FunctionDef function) {
      visitAll(function.decoratorList());
      visitDefaults(function.args());
      if (!Completion.has(block(function.body()), Completion.NORMAL)) {
        paths.markEndless();
      }
    } else if (root instanceof Module module) {
      block(module.body());
    }
  }

  /** Whether a name is Python's own where it is used: a script has nothing of the file's. */
  boolean isBuiltin(Name name) {
    for (Binding binding : scopes.bindings(name)) {
      if (holds(binding.node())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a node is part of the code that is walked. */
  boolean holds(Node node) {
    return node.start() >= root.start() && node.end() <= root.end();
  }

  /** What a condition is when the code runs: a function's does in a script, a file's in Airflow. */
  Truth truth(Expression condition) {
    return Truth.atRunTime(condition, root instanceof FunctionDef);
  }

  /** Marks each node when its parts are evaluated: then its own step is taken. */
  @Override
  public void visit(Node node) {
    node.accept(this);
    mark(node);
    if (certainty.isAtStake()) {
      certainty.raised(raising.by(node));
    }
  }

  void mark(Node node) {
    paths.add(node, certainty.surely());
  }

  /** Visits a node that runs less surely than what is around it. */
  void visitAt(Execution execution, @Nullable Node node) {
    Execution outer = certainty.enter(execution);
    visitOptional(node);
    certainty.enter(outer);
  }

  /** Walks statements in order, and returns how they may end. */
  int block(Execution execution, List<Statement> body) {
    Execution outer = certainty.enter(execution);
    int ways = block(body);
    certainty.enter(outer);
    return ways;
  }

  int block(List<Statement> body) {
    Execution outer = certainty.now();
    int ways = 0;
    boolean reached = true;
    for (Statement statement : body) {
      completion = Completion.NORMAL;
      visit(statement);
      if (reached) {
        ways |= completion & ~Completion.NORMAL;
        if (!Completion.has(completion, Completion.NORMAL)) {
          reached = false;
          certainty.enter(NEVER);
        } else if (Completion.has(completion, Completion.LEAVE)) {
          certainty.enter(certainty.now().and(SOMETIMES));
        } else if (Completion.has(completion, Completion.RAISE)) {
          certainty.raised(Raising.ANYTHING);
        }
      }
    }
    certainty.enter(outer);
    completion = Completion.NORMAL;
    return reached ? ways | Completion.NORMAL : ways;
  }

  /** Walks code that runs when something calls it, which nobody knows to happen. */
  void putOff(Runnable body) {
    Certainty.State before = certainty.state();
    certainty.enter(certainty.now().and(SOMETIMES));
    body.run();
    certainty.restore(before);
  }

  void mark(Node node, Execution execution) {
    Execution outer = certainty.enter(execution);
    mark(node);
    certainty.enter(outer);
  }

  /** Visits an expression that is asked for its truth. */
  void condition(Expression test) {
    visit(test);
    if (certainty.isAtStake()) {
      certainty.raised(raising.byTruthOf(test));
    }
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
    if (Completion.isExit(node.value())) {
      completion = Completion.RAISE;
    }
  }

  @Override
  public void visitAssert(Assert node) {
    condition(node.test());
    visitAt(certainty.now().and(SOMETIMES), node.msg());
  }

  @Override
  public void visitAssign(Assign node) {
    visit(node.value());
    for (Expression target : node.targets()) {
      iteration.target(target);
    }
  }

  @Override
  public void visitAnnAssign(AnnAssign node) {
    visitOptional(node.value());
    iteration.target(node.target());
  }

  @Override
  public void visitTypeAlias(TypeAlias node) {
    visit(node.name());
  }

  @Override
  public void visitFunctionDef(FunctionDef node) {
    visitAll(node.decoratorList());
    visitDefaults(node.args());
    putOff(() -> block(node.body()));
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
    block(node.body());
  }

  // Expressions

  @Override
  public void visitBoolOp(BoolOp node) {
    operands.ofBoolOp(node);
  }

  @Override
  public void visitIfExp(IfExp node) {
    operands.ofIfExp(node);
  }

  @Override
  public void visitCompare(Compare node) {
    operands.ofCompare(node);
  }

  @Override
  public void visitNamedExpr(NamedExpr node) {
    visit(node.value());
    mark(node.target());
  }

  /** Keys are looked at one after the other in long displays. */
  @Override
  public void visitDict(Dict node) {
    for (int i = 0; i < node.values().size(); i++) {
      Expression key = node.keys().get(i);
      visitOptional(key);
      visit(node.values().get(i));
      raisedUnlessConstant(key);
    }
  }

  @Override
  public void visitSetExpr(SetExpr node) {
    for (Expression element : node.elts()) {
      visit(element);
      raisedUnlessConstant(element);
    }
  }

  private void raisedUnlessConstant(@Nullable Expression key) {
    if (!(key instanceof Constant)) {
      certainty.raised(Raising.ANYTHING);
    }
  }

  @Override
  public void visitListComp(ListComp node) {
    iteration.comprehension(node.generators(), node.elt(), null, false);
  }

  @Override
  public void visitSetComp(SetComp node) {
    iteration.comprehension(node.generators(), node.elt(), null, false);
  }

  @Override
  public void visitDictComp(DictComp node) {
    iteration.comprehension(node.generators(), node.key(), node.value(), false);
  }

  /** Only the first iterable is certain: the rest runs when something asks for an element. */
  @Override
  public void visitGeneratorExp(GeneratorExp node) {
    iteration.comprehension(node.generators(), node.elt(), null, true);
  }

  /** The elements of a generator expression, when something asks for them. */
  void elementsOf(GeneratorExp generator) {
    iteration.elements(generator.generators(), generator.elt(), null);
  }

  @Override
  public void visitLambda(Lambda node) {
    visitDefaults(node.args());
    putOff(() -> visit(node.body()));
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
    calls.follow(node);
    iterated.ofCall(node);
  }

  @Override
  public void visitYield(Yield node) {
    visitOptional(node.value());
    calls.yields();
  }

  @Override
  public void visitYieldFrom(YieldFrom node) {
    visit(node.value());
    iterated.of(node.value(), calls.goesToTheEnd());
    calls.yields();
  }

  @Override
  public void visitStarred(Starred node) {
    visit(node.value());
    iterated.of(node.value(), true);
  }
}
