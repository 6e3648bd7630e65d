package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.MatchCase;
import dev.dagproof.python.ast.Pattern;
import dev.dagproof.python.ast.Pattern.MatchAs;
import dev.dagproof.python.ast.Pattern.MatchOr;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Match;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.WithItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the flow of the statements that branch, while {@link ScopeBuilder} walks their parts. */
final class FlowBuilder {
  private final Flow flow;
  private final TargetBinder targets;
  private final ScopeBuilder walk;

  FlowBuilder(Flow flow, TargetBinder targets, ScopeBuilder walk) {
    this.flow = flow;
    this.targets = targets;
    this.walk = walk;
  }

  void visitIf(If node) {
    walk.visit(node.test());
    Truth truth = Truth.of(node.test());
    int before = frame().block();
    int join = flow.newBlock();
    arm(before, truth != Truth.FALSE, node.body(), join);
    arm(before, truth != Truth.TRUE, node.orelse(), join);
    begin(join);
  }

  private void arm(int before, boolean reachable, List<Statement> body, int join) {
    if (body.isEmpty()) {
      if (reachable) {
        flow.addEdge(before, join);
      }
      return;
    }
    branch(before, reachable);
    walk.visitAll(body);
    flow.addEdge(frame().block(), join);
  }

  void visitWhile(While node) {
    int header = flow.newBlock();
    flow.addEdge(frame().block(), header);
    begin(header);
    walk.visit(node.test());
    Truth truth = Truth.of(node.test());
    int latch = flow.newBlock();
    int exit = flow.newBlock();
    branch(header, truth != Truth.FALSE);
    loopBody(node.body(), header, latch, exit);
    branch(header, truth != Truth.TRUE);
    walk.visitAll(node.orelse());
    flow.addEdge(frame().block(), exit);
    begin(exit);
  }

  void visitFor(For node) {
    walk.visit(node.iter());
    int header = flow.newBlock();
    flow.addEdge(frame().block(), header);
    begin(header);
    int latch = flow.newBlock();
    int exit = flow.newBlock();
    branch(header, true);
    targets.bind(node.target(), Binding.OtherKind.FOR, node);
    loopBody(node.body(), header, latch, exit);
    branch(Iteration.runs(node.iter(), name -> true) ? latch : header, true);
    walk.visitAll(node.orelse());
    flow.addEdge(frame().block(), exit);
    begin(exit);
  }

  /** The latch is where a round ends. */
  private void loopBody(List<Statement> body, int header, int latch, int exit) {
    Frame frame = frame();
    int outerBreak = frame.breakTarget();
    int outerContinue = frame.continueTarget();
    PendingJumps outerJumps = frame.jumpsAroundLoop();
    frame.setLoop(exit, latch, frame.jumps());
    walk.visitAll(body);
    frame.setLoop(outerBreak, outerContinue, outerJumps);
    flow.addEdge(frame.block(), latch);
    begin(latch);
    flow.addEdge(latch, header);
  }

  void visitBreak() {
    jump(frame().breakTarget(), frame().jumpsAroundLoop());
  }

  void visitContinue() {
    jump(frame().continueTarget(), frame().jumpsAroundLoop());
  }

  void visitReturn() {
    jump(frame().scope().exit(), null);
  }

  void visitRaise() {
    branch(Frame.NOWHERE, false);
  }

  private void jump(int target, @Nullable PendingJumps until) {
    PendingJumps pending = frame().jumps();
    if (pending != null && pending != until) {
      pending.add(frame().block(), target, until);
    } else if (target != Frame.NOWHERE) {
      flow.addEdge(frame().block(), target);
    }
    branch(Frame.NOWHERE, false);
  }

  void visitTry(Try node) {
    if (node.finalbody().isEmpty()) {
      int join = flow.newBlock();
      visitHandled(node, join);
      begin(join);
      return;
    }
    Frame frame = frame();
    PendingJumps jumps = new PendingJumps(frame.jumps());
    frame.setJumps(jumps);
    int before = frame.block();
    int tryFrom = walk.nextTime();
    int join = flow.newBlock();
    visitHandled(node, join);
    frame.setJumps(jumps.outer());
    boolean endsNormally = flow.isLive(join);
    int finallyFrom = walk.nextTime();
    int escape = flow.addEscapeToFinally(before, join, tryFrom, finallyFrom);
    begin(join);
    walk.visitAll(node.finalbody());
    flow.endEscape(escape, walk.nextTime());
    jumps.draw(flow, finallyFrom, walk.nextTime());
    if (!endsNormally) {
      branch(Frame.NOWHERE, false);
    }
  }

  /** A {@code try} but for its {@code finally}. */
  private void visitHandled(Try node, int join) {
    int before = frame().block();
    int bodyFrom = walk.nextTime();
    branch(before, true);
    walk.visitAll(node.body());
    int bodyUntil = walk.nextTime();
    walk.visitAll(node.orelse());
    flow.addEdge(frame().block(), join);
    for (ExceptHandler handler : node.handlers()) {
      int start = flow.newBlock();
      flow.addEscape(before, start, bodyFrom, bodyUntil);
      begin(start);
      walk.visit(handler);
      flow.addEdge(frame().block(), join);
    }
  }

  void visitWith(With node) {
    boolean suppresses = false;
    for (WithItem item : node.items()) {
      walk.visit(item);
      suppresses |= suppresses(item.contextExpr());
    }
    if (!suppresses) {
      walk.visitAll(node.body());
      return;
    }
    int before = frame().block();
    int bodyFrom = walk.nextTime();
    branch(before, true);
    walk.visitAll(node.body());
    int join = flow.newBlock();
    flow.addEdge(frame().block(), join);
    flow.addEscape(before, join, bodyFrom, walk.nextTime());
    begin(join);
  }

  /** Whether the context manager is {@code contextlib.suppress(…)}, told by its name. */
  static boolean suppresses(Expression contextManager) {
    if (!(contextManager instanceof Call call)) {
      return false;
    }
    return call.func() instanceof Name name
        ? name.id().equals("suppress")
        : call.func() instanceof Attribute attribute && attribute.attr().equals("suppress");
  }

  void visitMatch(Match node) {
    walk.visit(node.subject());
    int join = flow.newBlock();
    int failed = frame().block();
    for (MatchCase matchCase : node.cases()) {
      branch(failed, true);
      walk.visit(matchCase);
      int matched = frame().block();
      int next = flow.newBlock();
      if (matchCase.guard() != null) {
        flow.addEdge(matched, next);
      }
      if (!isIrrefutable(matchCase.pattern())) {
        flow.addEdge(failed, next);
      }
      branch(matched, true);
      walk.visitAll(matchCase.body());
      flow.addEdge(frame().block(), join);
      begin(next);
      failed = next;
    }
    flow.addEdge(failed, join);
    begin(join);
  }

  /** Whether the pattern matches everything. */
  static boolean isIrrefutable(Pattern pattern) {
    if (pattern instanceof MatchAs as) {
      Pattern inner = as.pattern();
      return inner == null || isIrrefutable(inner);
    }
    return pattern instanceof MatchOr or && isIrrefutable(or.patterns().getLast());
  }

  /** Goes on in a new block behind an old one, or behind nothing: in dead code. */
  private void branch(int from, boolean reachable) {
    int block = flow.newBlock();
    if (reachable) {
      flow.addEdge(from, block);
    }
    begin(block);
  }

  private void begin(int block) {
    flow.begin(block, walk.nextTime());
    frame().moveTo(block);
  }

  private Frame frame() {
    return walk.frame();
  }
}
