package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds what stands in brackets of the parts that wait on the stack: tuples, lists, sets,
 * dictionaries, comprehensions.
 */
final class DisplayBuilder {
  private final ParseState state;

  DisplayBuilder(ParseState state) {
    this.state = state;
  }

  /** An entry of a dictionary, while it waits; the key of {@code **value} is null. */
  private record Entry(@Nullable Expression key, Expression value) {}

  /** Of the key and the value. */
  void entry() {
    Expression key = state.expression(0);
    if (key instanceof Starred) {
      throw state.failure(
          key.start(), key.end(), "cannot use a starred expression in a dictionary key");
    }
    if (key instanceof NamedExpr && key.start() == state.start()) {
      throw state.failure(
          "invalid syntax: an assignment expression as a key must be parenthesized");
    }
    state.leave(new Entry(key, state.expression(1)));
  }

  void unpacking() {
    state.leave(new Entry(null, OperatorStack.bitwiseOr(state)));
  }

  /** Of the target, what is iterated over, and the conditions. */
  void comprehension() {
    boolean isAsync = state.kind(state.first()) == PythonGrammar.ASYNC;
    if (isAsync) {
      state.occurrences().expression(state.start());
    }
    state.leave(
        new Comprehension(
            state.nextIndex(),
            state.start(),
            state.end(),
            state.expression(0),
            state.expression(1),
            state.parts(2),
            isAsync));
  }

  void parenthesized() {
    int start = state.start();
    if (isComprehension()) {
      state.leave(new GeneratorExp(state.nextIndex(), start, state.end(), element(), generators()));
    } else if (state.waiting() != 1 || state.kind(state.last() - 1) == PythonGrammar.COMMA) {
      List<Expression> elements = state.parts(0);
      state.leave(new Tuple(state.nextIndex(), start, state.end(), elements));
    } else if (state.part(0) instanceof Starred only) {
      throw state.failure(only.start(), only.end(), "cannot use starred expression here");
    }
  }

  void list() {
    int start = state.start();
    if (isComprehension()) {
      state.leave(new ListComp(state.nextIndex(), start, state.end(), element(), generators()));
    } else {
      List<Expression> elements = state.parts(0);
      state.leave(new ListExpr(state.nextIndex(), start, state.end(), elements));
    }
  }

  void setOrDict() {
    int start = state.start();
    if (state.waiting() == 0) {
      state.leave(new Dict(state.nextIndex(), start, state.end(), List.of(), List.of()));
    } else if (state.part(0) instanceof Entry entry) {
      state.leave(isComprehension() ? dictComp(entry) : dict());
    } else if (isComprehension()) {
      state.leave(new SetComp(state.nextIndex(), start, state.end(), element(), generators()));
    } else {
      state.leave(set());
    }
  }

  private SetExpr set() {
    List<Expression> elements = state.parts(0);
    for (Object element : elements) {
      if (element instanceof Entry entry) {
        int start = entry.key() == null ? entry.value().start() : entry.key().start();
        throw state.failure(
            start, entry.value().end(), "invalid syntax: a set holds no 'key: value'");
      }
    }
    return new SetExpr(state.nextIndex(), state.start(), state.end(), elements);
  }

  private DictComp dictComp(Entry entry) {
    Expression key = entry.key();
    if (key == null) {
      throw state.failure("dict unpacking cannot be used in dict comprehension");
    }
    return new DictComp(
        state.nextIndex(), state.start(), state.end(), key, entry.value(), generators());
  }

  private Dict dict() {
    int count = state.waiting();
    List<@Nullable Expression> keys = new ArrayList<>(count);
    List<Expression> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      if (!(state.part(i) instanceof Entry entry)) {
        Expression key = state.expression(i);
        throw state.failure(key.start(), key.end(), "':' expected after dictionary key");
      }
      keys.add(entry.key());
      values.add(entry.value());
    }
    return new Dict(
        state.nextIndex(),
        state.start(),
        state.end(),
        Collections.unmodifiableList(keys),
        List.copyOf(values));
  }

  /**
   * {@code f(x for x in y)}: the generator takes the call's parentheses as its own, and must be
   * alone in them.
   */
  void generatorArgument() {
    int before = state.first() - 1;
    boolean alone =
        state.kind(before) == PythonGrammar.LPAR && state.kind(state.next()) == PythonGrammar.RPAR;
    Expression element = element();
    // This rule is an argument, that around it the arguments.
    if (state.rules().isIn(PythonGrammar.RULE_class_definition, 2)) {
      throw state.failure("invalid syntax: a generator expression is no base class");
    }
    if (!alone) {
      throw state.failure("Generator expression must be parenthesized");
    }
    int start = state.tokenStart(before);
    int end = state.tokenEnd(state.next());
    state.leave(new GeneratorExp(state.nextIndex(), start, end, element, generators()));
  }

  private boolean isComprehension() {
    return state.waiting() > 1 && state.part(1) instanceof Comprehension;
  }

  /** The element of a comprehension. */
  private Expression element() {
    Expression element = state.expression(0);
    if (element instanceof Starred) {
      throw state.failure(
          element.start(), element.end(), "iterable unpacking cannot be used in comprehension");
    }
    return element;
  }

  private List<Comprehension> generators() {
    state.occurrences().otherScope(state.start());
    return state.parts(1);
  }
}
