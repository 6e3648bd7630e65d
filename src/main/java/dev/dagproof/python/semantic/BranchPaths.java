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
import dev.dagproof.python.ast.Statement.Raise;
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
  private final Failure failure;
  private final Scopes scopes;
  private final ContextManagers managers;

  BranchPaths(ExecutionWalk walk, Failure failure, Scopes scopes) {
    this.walk = walk;
    this.failure = failure;
    this.scopes = scopes;
    this.managers = new ContextManagers(scopes);
  }

  int ofIf(If node) {
    walk.visit(node.test());
    Truth truth = walk.truth(node.test());
    Execution reached = walk.after(node.test());
    int body = walk.block(reached.and(walk.arm(truth)), node.body());
    int orelse = walk.block(reached.and(walk.arm(truth.negated())), node.orelse());
    return switch (truth) {
      case TRUE -> body;
      case FALSE -> orelse;
      case UNKNOWN -> body | orelse;
    };
  }

  int ofWhile(While node) {
    walk.visit(node.test());
    Truth truth = walk.truth(node.test());
    Execution reached = walk.after(node.test());
    int body = walk.block(reached.and(walk.arm(truth)), node.body());
    if (truth == Truth.TRUE) {
      walk.block(NEVER, node.orelse());
      return has(body, BREAK) ? NORMAL | (body & RETURN) : body & (RETURN | RAISE);
    }
    return orelse(truth == Truth.FALSE ? NORMAL : body, reached, node.orelse());
  }

  int ofFor(For node) {
    walk.visit(node.iter());
    Execution reached = walk.after(node.iter());
    boolean runs = Iteration.runs(node.iter(), walk::isBuiltin);
    Execution inside = runs ? reached : reached.and(SOMETIMES);
    walk.visitAt(inside, node.target());
    int body = walk.block(inside, node.body());
    if (runs && !has(body, NORMAL | BREAK | CONTINUE)) {
      walk.block(NEVER, node.orelse());
      return body;
    }
    return orelse(body, reached, node.orelse());
  }

  /** The {@code else} of a loop, which a {@code break} skips. */
  private int orelse(int body, Execution reached, List<Statement> orelse) {
    boolean certain = !has(body, BREAK | RETURN) && !walk.isGuarded();
    Execution atEnd = certain ? reached : reached.and(SOMETIMES);
    int ways = walk.block(atEnd, orelse) | (body & RETURN);
    return has(body, BREAK) ? ways | NORMAL : ways;
  }

  int ofWith(With node) {
    Execution reached = walk.now();
    boolean swallows = false;
    boolean caught = false;
    for (WithItem item : node.items()) {
      walk.visitAt(reached, item);
      reached = reached.and(walk.after(item.contextExpr()));
      if (managers.maySwallow(item.contextExpr())) {
        swallows = true;
        caught |= isCaughtBy(item.contextExpr());
      }
    }
    if (!swallows) {
      return walk.block(reached, node.body());
    }
    return NORMAL | walk.guardedBlock(caught ? reached.and(SOMETIMES) : reached, node.body());
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
    Execution maybe = walk.now().and(SOMETIMES);
    int handlers = 0;
    boolean decided = false;
    boolean caught = false;
    for (ExceptHandler handler : node.handlers()) {
      walk.mark(handler, maybe);
      walk.visitAt(maybe, handler.type());
      int ways = walk.block(maybe, handler.body());
      handlers |= ways & ~RAISE;
      Truth isCaught = decided ? Truth.FALSE : failure.isCaughtBy(handler.type(), scopes);
      if (isCaught != Truth.FALSE) {
        decided = isCaught == Truth.TRUE;
        // A handler that raises again swallows nothing; another exception may be caught outside.
        caught |= has(ways, NORMAL | LEAVE) || mayBeConverted(handler.body());
      }
    }
    int last = walk.block(walk.now(), node.finalbody());
    caught |= has(last, LEAVE) || mayBeConverted(node.finalbody());
    boolean swallows = handlers != 0 || has(last, LEAVE);
    int body = body(node, caught ? maybe : walk.now(), swallows);
    return has(last, NORMAL) ? body | handlers | (last & ~NORMAL) : last;
  }

  /** The body of a {@code try} and its {@code else}. */
  private int body(Try node, Execution reached, boolean swallows) {
    int body =
        swallows ? walk.guardedBlock(reached, node.body()) : walk.block(reached, node.body());
    Execution atEnd = reached;
    if (!has(body, NORMAL)) {
      atEnd = NEVER;
    } else if (has(body, LEAVE) || ((swallows || walk.isGuarded()) && !areHarmless(node.body()))) {
      atEnd = reached.and(SOMETIMES);
    }
    int orelse = walk.block(atEnd, node.orelse());
    return has(body, NORMAL) ? (body & ~NORMAL) | orelse : body;
  }

  /**
   * Whether this code may raise something of its own, and a handler around it be meant for that.
   */
  private boolean mayBeConverted(List<Statement> body) {
    if (walk.isGuarded()) {
      for (Statement statement : body) {
        boolean isReraise = statement instanceof Raise raise && raise.exc() == null;
        if (!isReraise && !Harmless.is(statement)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean areHarmless(List<Statement> body) {
    for (Statement statement : body) {
      if (!Harmless.is(statement)) {
        return false;
      }
    }
    return true;
  }

  int ofMatch(Match node) {
    walk.visit(node.subject());
    Execution reached = walk.after(node.subject());
    int ways = 0;
    for (MatchCase matchCase : node.cases()) {
      boolean matchesAll = FlowBuilder.isIrrefutable(matchCase.pattern());
      walk.mark(matchCase, reached);
      walk.visitAt(reached.and(SOMETIMES), matchCase.pattern());
      visitFirstValue(matchCase, reached);
      Execution matched = matchesAll ? reached : reached.and(SOMETIMES);
      Expression guard = matchCase.guard();
      walk.visitAt(matched, guard);
      Execution inside = guard == null ? matched : matched.and(SOMETIMES);
      ways |= walk.block(inside, matchCase.body());
      reached = matchesAll && guard == null ? NEVER : reached.and(SOMETIMES);
    }
    return reached == NEVER && walk.now() != NEVER ? ways : ways | NORMAL;
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
