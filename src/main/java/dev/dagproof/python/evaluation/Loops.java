package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.evaluation.Value.Truth;
import java.util.List;
import java.util.function.Supplier;

/** Runs loops: once for each item that is known, and once where it is not known how often. */
final class Loops {
  private final Evaluator evaluator;
  private final Expressions expressions;
  private final Statements statements;
  private final Ways ways;

  /** In how many loops it stands of which it is not known how often they run. */
  private int open;

  Loops(Evaluator evaluator, Expressions expressions, Statements statements, Ways ways) {
    this.evaluator = evaluator;
    this.expressions = expressions;
    this.statements = statements;
    this.ways = ways;
  }

  /** Whether what runs now may run several times, of which only one is followed. */
  boolean isOpen() {
    return open > 0;
  }

  Completion run(For node) {
    Value iterated = evaluator.evaluate(node.iter());
    if (iterated instanceof GeneratorValue generator && generator.isFresh()) {
      return within(() -> drawn(node, generator));
    }
    List<Value> items = iterated.items(evaluator);
    return within(() -> items == null ? perhaps(node, iterated) : repeat(node, iterated, items));
  }

  Completion run(While node) {
    return within(() -> repeat(node));
  }

  /** What may end a loop ends nothing behind it, except for a {@code return}. */
  private Completion within(Supplier<Completion> loop) {
    int conditions = evaluator.conditions();
    int returned = evaluator.frame().returned().size();
    Completion end = loop.get();
    Site doubt = evaluator.doubt();
    evaluator.restoreConditions(conditions);
    if (evaluator.frame().returned().size() > returned) {
      evaluator.addCondition(doubt);
    }
    return end;
  }

  private Completion perhaps(For node, Value iterated) {
    List<Value> known = iterated instanceof SequenceValue sequence ? sequence.known() : List.of();
    Site doubt = Doubt.of(node.iter(), evaluator);
    for (Value item : known) {
      perhapsWith(doubt, node, item);
    }
    several(() -> perhapsWith(doubt, node, iterated.anyItem()));
    return otherwise(doubt, node.orelse());
  }

  private void several(Runnable once) {
    open++;
    try {
      once.run();
    } finally {
      open--;
    }
  }

  /** Runs the body at each {@code yield}, as Python does. */
  private Completion drawn(For node, GeneratorValue generator) {
    Completion[] end = {Completion.NEXT};
    GeneratorValue.Closed closed = new GeneratorValue.Closed();
    Evaluator.Waiting here = evaluator.waiting();
    int conditions = evaluator.conditions();
    Site doubt = Doubt.of(node.iter(), evaluator);
    generator.each(
        item -> {
          int before = evaluator.conditions();
          evaluator.resume(
              here,
              () -> {
                if (before > conditions) {
                  perhapsWith(doubt, node, item);
                } else {
                  expressions.assign(node.target(), item);
                  end[0] = statements.run(node.body());
                }
              });
          if (end[0] != Completion.NEXT && end[0] != Completion.CONTINUE) {
            throw closed;
          }
          if (evaluator.conditions() > before) {
            evaluator.doubtFromHere();
          }
        },
        closed,
        evaluator);
    return switch (end[0]) {
      case BREAK -> Completion.NEXT;
      case RETURN, RAISE -> end[0];
      case NEXT, CONTINUE -> statements.run(node.orelse());
    };
  }

  private void perhapsWith(Site doubt, For node, Value item) {
    ways.perhaps(
        doubt,
        () -> {
          expressions.assign(node.target(), item);
          return once(node.body());
        });
  }

  private Completion once(List<Statement> body) {
    Completion end = statements.run(body);
    return end == Completion.BREAK || end == Completion.CONTINUE ? Completion.NEXT : end;
  }

  /** The {@code else} of a loop that may have ended by itself. */
  private Completion otherwise(Site doubt, List<Statement> body) {
    return body.isEmpty() ? Completion.NEXT : ways.perhaps(doubt, () -> statements.run(body));
  }

  private Completion repeat(For node, Value iterated, List<Value> known) {
    // A list may grow or shrink while a loop goes over it.
    SequenceValue list =
        iterated instanceof SequenceValue sequence && sequence.kind() == SequenceValue.Kind.LIST
            ? sequence
            : null;
    for (int i = 0; i < (list == null ? known.size() : list.size()); i++) {
      expressions.assign(node.target(), list == null ? known.get(i) : list.get(i));
      Completion end = statements.run(node.body());
      boolean isLeft = end != Completion.NEXT && end != Completion.CONTINUE;
      if (isLeft && iterated instanceof SequenceValue sequence) {
        sequence.putBack(known.subList(Math.min(i + 1, known.size()), known.size()), evaluator);
      }
      if (isLeft) {
        return end == Completion.BREAK ? Completion.NEXT : end;
      }
      if (list != null && !list.isComplete()) {
        Site doubt = Doubt.of(node.iter(), evaluator);
        several(() -> perhapsWith(doubt, node, Unknown.VALUE));
        return otherwise(doubt, node.orelse());
      }
    }
    return statements.run(node.orelse());
  }

  private Completion repeat(While node) {
    int conditions = evaluator.conditions() + evaluator.lasting();
    Truth truth = expressions.condition(node.test());
    while (truth == Truth.TRUE && evaluator.conditions() + evaluator.lasting() == conditions) {
      Completion end = statements.run(node.body());
      if (end == Completion.BREAK) {
        return Completion.NEXT;
      }
      if (end == Completion.RETURN || end == Completion.RAISE) {
        return end;
      }
      truth = expressions.condition(node.test());
    }
    if (truth == Truth.FALSE) {
      return statements.run(node.orelse());
    }
    Site doubt = Doubt.of(node.test(), evaluator);
    several(() -> ways.perhaps(doubt, () -> once(node.body())));
    return otherwise(doubt, node.orelse());
  }
}
