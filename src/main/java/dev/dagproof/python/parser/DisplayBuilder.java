package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds what stands in brackets: tuples, lists, sets, dictionaries, comprehensions. */
final class DisplayBuilder {
  private final ParseState state;

  DisplayBuilder(ParseState state) {
    this.state = state;
  }

  /** An entry of a dictionary, while it waits; the key of {@code **value} is null. */
  private record Entry(@Nullable Expression key, Expression value) {}

  void entry(RuleSpan key, RuleSpan value) {
    if (key.result instanceof Starred) {
      throw state.failure(key, "cannot use a starred expression in a dictionary key");
    }
    state.push(new Entry(key.found(), value.found()));
  }

  void unpacking(RuleSpan mapping) {
    state.push(new Entry(null, mapping.found()));
  }

  void comprehension(RuleSpan rule, RuleSpan target, RuleSpan iter) {
    List<Expression> ifs = state.taken(rule);
    boolean isAsync = state.kind(rule.first) == PythonGrammar.ASYNC;
    if (isAsync) {
      state.occurrences().expression(state.start(rule));
    }
    state.push(
        new Comprehension(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            target.found(),
            iter.found(),
            ifs,
            isAsync));
  }

  void parenthesized(RuleSpan rule) {
    int start = state.start(rule);
    if (isComprehension(rule)) {
      Expression element = (Expression) first(rule);
      rule.result =
          new GeneratorExp(
              state.nextIndex(), start, state.end(), element(element), generators(rule));
      return;
    }
    List<Expression> elements = state.taken(rule);
    if (elements.size() == 1 && state.kind(state.last() - 1) != PythonGrammar.COMMA) {
      Expression element = elements.getFirst();
      if (element instanceof Starred) {
        throw state.failure(element.start(), element.end(), "cannot use starred expression here");
      }
      rule.result = element;
    } else {
      rule.result = new Tuple(state.nextIndex(), start, state.end(), elements);
    }
  }

  void list(RuleSpan rule) {
    int start = state.start(rule);
    if (isComprehension(rule)) {
      Expression element = element((Expression) first(rule));
      rule.result = new ListComp(state.nextIndex(), start, state.end(), element, generators(rule));
    } else {
      List<Expression> elements = state.taken(rule);
      rule.result = new ListExpr(state.nextIndex(), start, state.end(), elements);
    }
  }

  void setOrDict(RuleSpan rule) {
    int start = state.start(rule);
    if (state.waiting(rule) == 0) {
      rule.result = new Dict(state.nextIndex(), start, state.end(), List.of(), List.of());
    } else if (first(rule) instanceof Entry entry) {
      rule.result = isComprehension(rule) ? dictComp(rule, entry) : dict(rule);
    } else if (isComprehension(rule)) {
      Expression element = element((Expression) first(rule));
      rule.result = new SetComp(state.nextIndex(), start, state.end(), element, generators(rule));
    } else {
      List<Expression> elements = state.taken(rule);
      for (Object element : elements) {
        if (element instanceof Entry) {
          throw state.failure(rule, "invalid syntax: a set holds no 'key: value'");
        }
      }
      rule.result = new SetExpr(state.nextIndex(), start, state.end(), elements);
    }
  }

  private DictComp dictComp(RuleSpan rule, Entry entry) {
    Expression key = entry.key();
    if (key == null) {
      throw state.failure(rule, "dict unpacking cannot be used in dict comprehension");
    }
    return new DictComp(
        state.nextIndex(), state.start(rule), state.end(), key, entry.value(), generators(rule));
  }

  private Dict dict(RuleSpan rule) {
    List<Object> items = state.taken(rule);
    List<@Nullable Expression> keys = new ArrayList<>(items.size());
    List<Expression> values = new ArrayList<>(items.size());
    for (Object item : items) {
      if (!(item instanceof Entry entry)) {
        throw state.failure(rule, "':' expected after dictionary key");
      }
      keys.add(entry.key());
      values.add(entry.value());
    }
    return new Dict(
        state.nextIndex(),
        state.start(rule),
        state.end(),
        Collections.unmodifiableList(keys),
        List.copyOf(values));
  }

  /**
   * {@code f(x for x in y)}: the generator takes the call's parentheses as its own, and must be
   * alone in them.
   */
  void generatorArgument(RuleSpan rule) {
    boolean alone =
        state.kind(rule.first - 1) == PythonGrammar.LPAR
            && state.kind(state.next()) == PythonGrammar.RPAR;
    Expression element = element((Expression) first(rule));
    if (rule.getParent().getParent().getRuleIndex() == PythonGrammar.RULE_class_definition) {
      throw state.failure(rule, "invalid syntax: a generator expression is no base class");
    }
    if (!alone) {
      throw state.failure(rule, "Generator expression must be parenthesized");
    }
    int start = state.tokenStart(rule.first - 1);
    int end = state.tokenEnd(state.next());
    state.push(new GeneratorExp(state.nextIndex(), start, end, element, generators(rule)));
  }

  private Object first(RuleSpan rule) {
    Object first = state.waiting(rule, 0);
    if (first == null) {
      throw new IllegalStateException("a display without its first element");
    }
    return first;
  }

  private boolean isComprehension(RuleSpan rule) {
    return state.waiting(rule) > 1 && state.waiting(rule, 1) instanceof Comprehension;
  }

  private Expression element(Expression element) {
    if (element instanceof Starred) {
      throw state.failure(
          element.start(), element.end(), "iterable unpacking cannot be used in comprehension");
    }
    return element;
  }

  private List<Comprehension> generators(RuleSpan rule) {
    List<Comprehension> generators = state.takenFrom(rule.mark + 1);
    state.dropTo(rule.mark);
    return generators;
  }
}
