package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.WithItem;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs {@code with} statements. */
final class Contexts {
  private final Evaluator evaluator;
  private final Expressions expressions;
  private final Statements statements;
  private final Ways ways;

  Contexts(Evaluator evaluator, Expressions expressions, Statements statements, Ways ways) {
    this.evaluator = evaluator;
    this.expressions = expressions;
    this.statements = statements;
    this.ways = ways;
  }

  Completion run(With node) {
    return run(node, 0);
  }

  /** Enters the managers from this one on, and runs the body in them. */
  private Completion run(With node, int index) {
    if (index == node.items().size()) {
      return statements.run(node.body());
    }
    WithItem item = node.items().get(index);
    Value manager = evaluator.evaluate(item.contextExpr());
    if (manager instanceof ManagerValue own && own.generator().isFresh()) {
      return run(node, index, own.generator());
    }
    Value[] given = {Unknown.VALUE};
    evaluator.at(item.contextExpr(), () -> given[0] = manager.enter(evaluator));
    evaluator.externals().entered(manager);
    try {
      assign(item, given[0]);
      return switch (Swallowing.of(manager, evaluator)) {
        case NEVER -> run(node, index + 1);
        case PERHAPS -> guarded(() -> run(node, index + 1));
        case MEANT -> suppressed(() -> run(node, index + 1));
      };
    } finally {
      // A module that is not followed to its end leaves nothing open for the one that imports it.
      evaluator.externals().left(manager);
      manager.exit(evaluator);
    }
  }

  /** Runs the body at the {@code yield}, whose code may catch what the body raises. */
  private Completion run(With node, int index, GeneratorValue generator) {
    Evaluator.Waiting here = evaluator.waiting();
    Completion[] end = {Completion.RAISE};
    Frame[] code = {here.frame()};
    generator.each(
        item -> {
          code[0] = evaluator.frame();
          evaluator.resume(
              new Evaluator.Waiting(here.frame(), here.node(), evaluator.waiting().guards()),
              () -> {
                assign(node.items().get(index), item);
                end[0] = run(node, index + 1);
              });
          code[0].raiseIf(end[0] == Completion.RAISE);
        },
        evaluator);
    boolean isCaught = end[0] == Completion.RAISE && code[0].end() != Completion.RAISE;
    return isCaught ? Completion.NEXT : end[0];
  }

  private void assign(WithItem item, Value given) {
    Expression target = item.optionalVars();
    if (target != null) {
      expressions.assign(target, given);
    }
  }

  /** What is behind runs, too, if an exception ends it. */
  private Completion guarded(Supplier<Completion> body) {
    Completion[] end = {Completion.NEXT};
    evaluator.guarded(() -> end[0] = body.get());
    return end[0] == Completion.RAISE ? Completion.NEXT : end[0];
  }

  /** An exception may end it anywhere, and what is behind runs. */
  private Completion suppressed(Supplier<Completion> body) {
    Frame frame = evaluator.frame();
    Map<String, Value> before = frame.snapshot();
    Completion[] end = {Completion.NEXT};
    evaluator.guarded(() -> end[0] = body.get());
    Map<String, Value> after = frame.snapshot();
    Supplier<Completion> broken =
        () -> {
          frame.join(before, after);
          return Completion.NEXT;
        };
    Supplier<Completion> whole =
        () -> {
          frame.restore(after);
          return end[0];
        };
    return ways.oneOf(null, List.of(broken, whole));
  }
}
