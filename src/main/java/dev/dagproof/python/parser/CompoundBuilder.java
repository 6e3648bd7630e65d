package dev.dagproof.python.parser;

import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.WithItem;
import java.util.List;

/** Builds statements with blocks, each block being one list among the parts that wait. */
final class CompoundBuilder {
  private final ParseState state;

  CompoundBuilder(ParseState state) {
    this.state = state;
  }

  /** Of the condition and two blocks. */
  void if_() {
    state.add(
        new If(
            state.nextIndex(),
            state.start(),
            state.blockEnd(),
            state.expression(0),
            state.list(1),
            state.list(2)));
  }

  /** The same. */
  void while_() {
    While node =
        new While(
            state.nextIndex(),
            state.start(),
            state.blockEnd(),
            state.expression(0),
            state.list(1),
            state.list(2));
    state.occurrences().loop(node);
    state.add(node);
  }

  /** Of the target, what is iterated over, and two blocks. */
  void for_() {
    Expression iter = state.expression(1);
    Targets.unstarred(iter, state);
    For node =
        new For(
            state.nextIndex(),
            state.asyncStart(),
            state.blockEnd(),
            state.expression(0),
            iter,
            state.list(2),
            state.list(3),
            state.isAsync());
    state.occurrences().loop(node);
    state.add(node);
  }

  /** Of a block, the handlers, and two more blocks. */
  void try_() {
    List<ExceptHandler> handlers = state.list(1);
    boolean isStar = !handlers.isEmpty() && isStar(handlers.getFirst());
    Try node =
        new Try(
            state.nextIndex(),
            state.start(),
            state.blockEnd(),
            state.list(0),
            handlers,
            state.list(2),
            state.list(3),
            isStar);
    state.occurrences().tried(node);
    state.add(node);
  }

  /**
   * Leaves the handlers of a try statement as a list. What is wrong with them does not make its
   * blocks worthless.
   */
  void handlers() {
    List<ExceptHandler> handlers = state.parts(0);
    int tryStart = state.tokenStart(state.rules().firstAround());
    boolean broken = state.errors().anySince(tryStart);
    if (handlers.isEmpty() && state.kind(state.next()) != PythonGrammar.FINALLY && !broken) {
      state.errors().report(state.failureAhead("expected 'except' or 'finally' block"));
    }
    for (ExceptHandler handler : handlers) {
      if (isStar(handler) != isStar(handlers.getFirst())) {
        int end = handler.start() + "except".length();
        String problem = "cannot have both 'except' and 'except*' on the same 'try'";
        state.errors().report(state.failure(handler.start(), end, problem));
        break;
      }
    }
    state.leave(handlers);
  }

  private boolean isStar(ExceptHandler handler) {
    byte[] text = state.text();
    int i = handler.start() + "except".length();
    while (" \t\f\\\r\n".indexOf(text[i]) >= 0) {
      i++;
    }
    return text[i] == '*';
  }

  /** Of the type, the name and the block. */
  void except() {
    state.leave(
        new ExceptHandler(
            state.nextIndex(),
            state.start(),
            state.blockEnd(),
            state.optional(0),
            state.identifier(1),
            state.list(2)));
  }

  /** Leaves one type, several without parentheses (Python 3.14) as a tuple, or null. */
  void exceptionTypes() {
    boolean named = state.kind(state.next()) == PythonGrammar.AS;
    int count = state.waiting();
    if (count == 0) {
      if (state.kind(state.last()) == PythonGrammar.STAR || named) {
        throw state.failureAhead("expected one or more exception types");
      }
      state.leave(null);
    } else if (count > 1) {
      if (named) {
        throw state.failure("multiple exception types must be parenthesized when using 'as'");
      }
      List<Expression> types = state.parts(0);
      state.leave(new Tuple(state.nextIndex(), state.start(), state.end(), types));
    }
  }

  /** Of the items and the block. */
  void with() {
    int last = state.waiting() - 1;
    List<WithItem> items = state.parts(0, last);
    With node =
        new With(
            state.nextIndex(),
            state.asyncStart(),
            state.blockEnd(),
            items,
            state.list(last),
            state.isAsync());
    state.occurrences().with(node);
    state.add(node);
  }

  /** Of the context manager and perhaps a target. */
  void withItem() {
    Expression target = state.optional(1);
    if (target != null) {
      Targets.assignable(target, state);
    }
    state.leave(
        new WithItem(state.nextIndex(), state.start(), state.end(), state.expression(0), target));
  }

  /** {@code with (a, b):} is read as one tuple and means two items. */
  void parenthesizedItems() {
    boolean alone = state.waiting() == 1;
    if (!alone
        || !(state.part(0) instanceof WithItem item)
        || item.optionalVars() != null
        || !(item.contextExpr() instanceof Tuple tuple)
        || tuple.elts().isEmpty()
        || tuple.start() != state.start()
        || tuple.end() != state.end()
        || state.kind(state.first()) != PythonGrammar.LPAR) {
      return;
    }
    for (Expression element : tuple.elts()) {
      if (element instanceof Starred || (element instanceof NamedExpr && isBare(element))) {
        return;
      }
    }
    state.dropParts();
    for (Expression element : tuple.elts()) {
      state.push(new WithItem(state.nextIndex(), element.start(), element.end(), element, null));
    }
  }

  /** Whether an element of the tuple that is being read has no parentheses of its own. */
  private boolean isBare(Expression element) {
    int token = state.first() + 1;
    while (state.tokenStart(token) < element.start()) {
      token++;
    }
    return token == state.first() + 1 || state.kind(token - 1) == PythonGrammar.COMMA;
  }
}
