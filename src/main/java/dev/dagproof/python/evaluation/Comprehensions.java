package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.evaluation.Value.Truth;
import java.util.List;
import java.util.Map;

/** Evaluates comprehensions. */
final class Comprehensions {
  private final Evaluator evaluator;
  private final Expressions expressions;

  Comprehensions(Evaluator evaluator, Expressions expressions) {
    this.evaluator = evaluator;
    this.expressions = expressions;
  }

  Value sequence(SequenceValue.Kind kind, Expression element, List<Comprehension> loops) {
    SequenceValue made = new SequenceValue(kind, List.of(), true);
    int conditions = evaluator.conditions();
    evaluator.within(
        evaluator.frame().inner(),
        () ->
            collect(
                loops,
                0,
                () ->
                    made.add(
                        evaluator.evaluate(element),
                        evaluator.conditions() - conditions,
                        evaluator)));
    return made;
  }

  /** What it loops over first is evaluated at once, all else when items are taken. */
  GeneratorValue generator(GeneratorExp node) {
    Value first = evaluator.evaluate(node.generators().getFirst().iter());
    Evaluator.Waiting made = evaluator.waiting().in(evaluator.frame().inner());
    return new GeneratorValue(
        taker ->
            evaluator.resume(
                made,
                () ->
                    collect(
                        node.generators(),
                        0,
                        first,
                        () -> taker.take(evaluator.evaluate(node.elt())))));
  }

  DictValue dict(DictComp node) {
    DictValue made = new DictValue(Map.of(), true);
    int conditions = evaluator.conditions();
    evaluator.within(
        evaluator.frame().inner(),
        () ->
            collect(
                node.generators(),
                0,
                () -> {
                  Value key = evaluator.evaluate(node.key());
                  made.add(
                      key, evaluator.evaluate(node.value()), evaluator.conditions() == conditions);
                }));
    return made;
  }

  private void collect(List<Comprehension> loops, int index, Runnable element) {
    if (index == loops.size()) {
      element.run();
      return;
    }
    collect(loops, index, evaluator.evaluate(loops.get(index).iter()), element);
  }

  private void collect(List<Comprehension> loops, int index, Value iterated, Runnable element) {
    Evaluator.Waiting here = evaluator.waiting();
    Iterables.each(
        iterated,
        item -> evaluator.resume(here, () -> collectOne(loops, index, item, element)),
        evaluator);
  }

  private void collectOne(List<Comprehension> loops, int index, Value item, Runnable element) {
    Comprehension loop = loops.get(index);
    expressions.assign(loop.target(), item);
    Truth all = Truth.TRUE;
    Site doubt = null;
    for (Expression condition : loop.ifs()) {
      Truth one = expressions.condition(condition);
      doubt = one == Truth.UNKNOWN ? Doubt.of(condition, evaluator) : doubt;
      all = all == Truth.FALSE || one == Truth.FALSE ? Truth.FALSE : one == Truth.TRUE ? all : one;
    }
    if (all == Truth.TRUE) {
      collect(loops, index + 1, element);
    } else if (all == Truth.UNKNOWN) {
      evaluator.inSomeCases(doubt, () -> collect(loops, index + 1, element));
    }
  }
}
