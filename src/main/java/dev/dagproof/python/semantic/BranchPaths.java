package dev.dagproof.python.semantic;

import static dev.dagproof.python.semantic.Completion.BREAK;
import static dev.dagproof.python.semantic.Completion.CONTINUE;
import static dev.dagproof.python.semantic.Completion.LEAVE;
import static dev.dagproof.python.semantic.Completion.NORMAL;
import static dev.dagproof.python.semantic.Completion.RAISE;
import static dev.dagproof.python.semantic.Completion.RETURN;
import static dev.dagproof.python.semantic.Completion.has;
import static dev.dagproof.python.semantic.Execution.NEVER;
import static dev.dagproof.python.semantic.Execution.SOMETIMES;

import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.MatchCase;
import dev.dagproof.python.ast.Pattern.MatchClass;
import dev.dagproof.python.ast.Pattern.MatchValue;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Match;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.WithItem;
import java.util.List;

/**
 * How surely the parts of branching statements run; each method returns how its statement may end.
 */
final class BranchPaths {
  private final ExecutionWalk walk;
  private final IterationPaths iteration;
  private final Certainty certainty;
  private final Raising raising;
  private final Failure failure;
  private final Scopes scopes;
  private final ContextManagers managers;
  private final SureExceptions exceptions;

  BranchPaths(
      ExecutionWalk walk,
      IterationPaths iteration,
      Certainty certainty,
      Raising raising,
      Failure failure,
      Scopes scopes) {
    this.walk = walk;
    this.iteration = iteration;
    this.certainty = certainty;
    this.raising = raising;
    this.failure = failure;
    this.scopes = scopes;
    this.managers = new ContextManagers(scopes);
    this.exceptions = new SureExceptions(walk::isBuiltin);
  }

  int ofIf(If node) {
    walk.condition(node.test());
    Truth truth = walk.truth(node.test());
    int body = walk.block(certainty.behind(truth), node.body());
    int orelse = walk.block(certainty.behind(truth.negated()), node.orelse());
    return switch (truth) {
      case TRUE -> body;
      case FALSE -> orelse;
      case UNKNOWN -> body | orelse;
    };
  }

  int ofWhile(While node) {
    walk.condition(node.test());
    Truth truth = walk.truth(node.test());
    int body = walk.block(certainty.behind(truth), node.body());
    if (truth == Truth.TRUE) {
      walk.block(NEVER, node.orelse());
      return has(body, BREAK) ? NORMAL | (body & RETURN) : body & (RETURN | RAISE);
    }
    return orelse(truth == Truth.FALSE ? NORMAL : body, node.orelse());
  }

  int ofFor(For node) {
    iteration.iterable(node.iter());
    boolean runs = Iteration.runs(node.iter(), walk::isBuiltin);
    Execution outer = runs ? certainty.now() : certainty.enter(certainty.now().and(SOMETIMES));
    iteration.target(node.target());
    int body = walk.block(certainty.now(), node.body());
    certainty.enter(outer);
    if (runs && !has(body, NORMAL | BREAK | CONTINUE)) {
      walk.block(NEVER, node.orelse());
      return body;
    }
    return orelse(body, node.orelse());
  }

  /** The {@code else} of a loop, which a {@code break} skips. */
  private int orelse(int body, List<Statement> orelse) {
    Execution now = certainty.now();
    int ways = walk.block(has(body, BREAK | RETURN) ? now.and(SOMETIMES) : now, orelse);
    ways |= body & RETURN;
    return has(body, BREAK) ? ways | NORMAL : ways;
  }

  int ofWith(With node) {
    int swallowed = 0;
    boolean caught = false;
    for (WithItem item : node.items()) {
      walk.visit(item.contextExpr());
      walk.mark(item, certainty.now());
      certainty.raised(Raising.ANYTHING);
      iteration.target(item.optionalVars());
      if (managers.maySwallow(item.contextExpr())) {
        swallowed |= swallowedBy(item.contextExpr());
        caught |= isCaughtBy(item.contextExpr());
      }
    }
    if (swallowed == 0) {
      return walk.block(certainty.now(), node.body());
    }
    Execution now = certainty.now();
    Certainty.Guard outer = certainty.guard(swallowed);
    int ways = walk.block(caught ? now.and(SOMETIMES) : now, node.body());
    certainty.leave(outer);
    return NORMAL | ways;
  }

  private int swallowedBy(Expression manager) {
    List<Expression> types = managers.suppressed(manager);
    if (types == null) {
      return Raising.ANYTHING;
    }
    int swallowed = 0;
    for (Expression type : types) {
      swallowed |= raising.caughtBy(type);
    }
    return swallowed;
  }

  /** Only {@code suppress(…)} says what it swallows. */
  private boolean isCaughtBy(Expression manager) {
    List<Expression> types = managers.suppressed(manager);
    if (types == null) {
      return true;
    }
    for (Expression type : types) {
      if (failure.mayBeCaughtBy(type, scopes)) {
        return true;
      }
    }
    return false;
  }

  int ofTry(Try node) {
    Execution now = certainty.now();
    boolean before = certainty.isDoubtful();
    int last = walk.block(now, node.finalbody());
    // What it raises itself a handler farther out may be meant for.
    boolean replaces = has(last, LEAVE) || certainty.isDoubtful();
    boolean doubtful = certainty.isDoubtful();
    certainty.setDoubtful(before);
    Execution inside = replaces ? now.and(SOMETIMES) : now;
    Execution maybe = now.and(SOMETIMES);
    int handlers = 0;
    int swallowed = replaces ? Raising.ANYTHING : 0;
    boolean decided = false;
    boolean caught = false;
    String raised = node.handlers().isEmpty() ? null : exceptions.of(node.body());
    for (ExceptHandler handler : node.handlers()) {
      walk.visitAt(raised == null ? maybe : inside, handler.type());
      Truth matches =
          raised == null ? Truth.UNKNOWN : exceptions.isCaughtBy(raised, handler.type());
      raised = matches == Truth.FALSE ? raised : null;
      Execution reached = matches == Truth.TRUE && !node.isStar() ? inside : maybe;
      walk.mark(handler, reached);
      int ways = walk.block(reached, handler.body());
      handlers |= ways & ~RAISE;
      boolean converts = certainty.isDoubtful();
      certainty.setDoubtful(before);
      doubtful |= converts;
      if ((ways & ~RAISE) != 0 || converts) {
        swallowed |= raising.caughtBy(handler.type());
      }
      Truth isCaught = decided ? Truth.FALSE : failure.isCaughtBy(handler.type(), scopes);
      if (isCaught != Truth.FALSE) {
        decided = isCaught == Truth.TRUE;
        // A handler that raises again swallows nothing; another exception may be caught outside.
        caught |= has(ways, NORMAL | LEAVE) || converts;
      }
    }
    int body = body(node, caught ? maybe : inside, swallowed);
    certainty.setDoubtful(doubtful || certainty.isDoubtful());
    return has(last, NORMAL) ? body | handlers | (last & ~NORMAL) : last;
  }

  /** The body of a {@code try} and its {@code else}. */
  private int body(Try node, Execution reached, int swallowed) {
    Certainty.Guard outer = certainty.guard(swallowed);
    int body = walk.block(reached, node.body());
    Execution atEnd = reached;
    if (!has(body, NORMAL)) {
      atEnd = NEVER;
    } else if (has(body, LEAVE) || certainty.isDoubtful()) {
      atEnd = reached.and(SOMETIMES);
    }
    certainty.leave(outer);
    int orelse = walk.block(atEnd, node.orelse());
    return has(body, NORMAL) ? (body & ~NORMAL) | orelse : body;
  }

  int ofMatch(Match node) {
    walk.visit(node.subject());
    Execution now = certainty.now();
    Execution reached = now;
    int ways = 0;
    for (MatchCase matchCase : node.cases()) {
      boolean matchesAll = FlowBuilder.isIrrefutable(matchCase.pattern());
      walk.mark(matchCase, reached);
      visitFirstValue(matchCase, reached);
      walk.visitAt(reached.and(SOMETIMES), matchCase.pattern());
      if (!matchesAll) {
        certainty.raised(Raising.ANYTHING);
      }
      Execution outer = certainty.enter(matchesAll ? reached : reached.and(SOMETIMES));
      Expression guard = matchCase.guard();
      if (guard != null) {
        walk.condition(guard);
        certainty.enter(certainty.now().and(SOMETIMES));
      }
      ways |= walk.block(certainty.now(), matchCase.body());
      certainty.enter(outer);
      reached = matchesAll && guard == null ? NEVER : reached.and(SOMETIMES);
    }
    return reached == NEVER && now != NEVER ? ways : ways | NORMAL;
  }

  /** The class or value of a pattern is looked at before it is known whether it matches. */
  private void visitFirstValue(MatchCase matchCase, Execution reached) {
    if (matchCase.pattern() instanceof MatchClass pattern) {
      walk.visitAt(reached, pattern.cls());
    } else if (matchCase.pattern() instanceof MatchValue pattern) {
      walk.visitAt(reached, pattern.value());
    }
  }
}
