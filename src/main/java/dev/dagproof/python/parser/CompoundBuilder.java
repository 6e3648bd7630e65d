package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.TypeParam;
import dev.dagproof.python.ast.TypeParam.ParamSpec;
import dev.dagproof.python.ast.TypeParam.TypeVar;
import dev.dagproof.python.ast.TypeParam.TypeVarTuple;
import dev.dagproof.python.ast.WithItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds statements with blocks, and their type parameters. Like other statements they are left on
 * the stack.
 */
final class CompoundBuilder {
  private final ParseState state;

  CompoundBuilder(ParseState state) {
    this.state = state;
  }

  private boolean isAsync(RuleSpan rule) {
    return state.kind(rule.first - 1) == PythonGrammar.ASYNC;
  }

  private int start(RuleSpan rule) {
    return state.tokenStart(isAsync(rule) ? rule.first - 1 : rule.first);
  }

  void if_(RuleSpan rule, RuleSpan test, List<Statement> body, List<Statement> orelse) {
    state.add(
        rule,
        new If(state.nextIndex(), state.start(rule), state.blockEnd(), test.found(), body, orelse));
  }

  void while_(RuleSpan rule, RuleSpan test, List<Statement> body, List<Statement> orelse) {
    state.add(
        rule,
        new While(
            state.nextIndex(), state.start(rule), state.blockEnd(), test.found(), body, orelse));
  }

  void for_(
      RuleSpan rule, RuleSpan target, RuleSpan iter, List<Statement> body, List<Statement> orelse) {
    Targets.unstarred(iter.found(), state);
    state.add(
        rule,
        new For(
            state.nextIndex(),
            start(rule),
            state.blockEnd(),
            target.found(),
            iter.found(),
            body,
            orelse,
            isAsync(rule)));
  }

  void try_(
      RuleSpan rule,
      List<Statement> body,
      List<ExceptHandler> handlers,
      List<Statement> orelse,
      List<Statement> finalbody) {
    boolean isStar = !handlers.isEmpty() && isStar(handlers.getFirst());
    state.add(
        rule,
        new Try(
            state.nextIndex(),
            state.start(rule),
            state.blockEnd(),
            body,
            handlers,
            orelse,
            finalbody,
            isStar));
  }

  /**
   * The handlers of a try statement. What is wrong with them does not make its blocks worthless.
   */
  List<ExceptHandler> handlers(RuleSpan rule) {
    List<ExceptHandler> handlers = state.taken(rule);
    boolean broken = rule.getParent() instanceof RuleSpan whole && isBroken(whole);
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
    return handlers;
  }

  private boolean isBroken(RuleSpan rule) {
    return state.errors().anySince(state.start(rule));
  }

  private boolean isStar(ExceptHandler handler) {
    byte[] text = state.text();
    int i = handler.start() + "except".length();
    while (" \t\f\\\r\n".indexOf(text[i]) >= 0) {
      i++;
    }
    return text[i] == '*';
  }

  void except(RuleSpan rule, RuleSpan type, @Nullable String name, List<Statement> body) {
    state.push(
        new ExceptHandler(
            state.nextIndex(), state.start(rule), state.blockEnd(), type.result, name, body));
  }

  /** One type, or several without parentheses (Python 3.14) as a tuple. */
  void exceptionTypes(RuleSpan rule) {
    List<Expression> types = state.taken(rule);
    if (types.size() == 1) {
      rule.result = types.getFirst();
    } else if (types.isEmpty()) {
      if (state.kind(state.last()) == PythonGrammar.STAR
          || state.kind(state.next()) == PythonGrammar.AS) {
        throw state.failureAhead("expected one or more exception types");
      }
    } else {
      if (state.kind(state.next()) == PythonGrammar.AS) {
        throw state.failure(rule, "multiple exception types must be parenthesized when using 'as'");
      }
      rule.result = new Tuple(state.nextIndex(), state.start(rule), state.end(), types);
    }
  }

  void with(RuleSpan rule, List<Statement> body) {
    List<WithItem> items = state.taken(rule);
    state.add(
        rule,
        new With(state.nextIndex(), start(rule), state.blockEnd(), items, body, isAsync(rule)));
  }

  void withItem(RuleSpan rule, RuleSpan value, @Nullable RuleSpan target) {
    Expression to = RuleSpan.optional(target);
    if (to != null) {
      Targets.assignable(to, state);
    }
    state.push(new WithItem(state.nextIndex(), state.start(rule), state.end(), value.found(), to));
  }

  /** {@code with (a, b):} is read as one tuple and means two items. */
  void parenthesizedItems(RuleSpan rule) {
    boolean alone = state.waiting(rule) == 1;
    if (!alone
        || !(state.waiting(rule, 0) instanceof WithItem item)
        || item.optionalVars() != null
        || !(item.contextExpr() instanceof Tuple tuple)
        || tuple.elts().isEmpty()
        || tuple.start() != state.start(rule)
        || tuple.end() != state.end()
        || state.kind(rule.first) != PythonGrammar.LPAR) {
      return;
    }
    for (Expression element : tuple.elts()) {
      if (element instanceof Starred || element instanceof NamedExpr) {
        return;
      }
    }
    state.dropTo(rule.mark);
    for (Expression element : tuple.elts()) {
      state.push(new WithItem(state.nextIndex(), element.start(), element.end(), element, null));
    }
  }

  void functionDef(
      RuleSpan rule,
      List<Expression> decorators,
      List<TypeParam> typeParams,
      Arguments args,
      @Nullable RuleSpan returns,
      List<Statement> body) {
    state.add(
        rule,
        new FunctionDef(
            state.nextIndex(),
            start(rule),
            state.blockEnd(),
            state.name(rule.first + 1),
            args,
            body,
            decorators,
            RuleSpan.optional(returns),
            typeParams,
            isAsync(rule)));
  }

  void classDef(
      RuleSpan rule,
      List<Expression> decorators,
      List<TypeParam> typeParams,
      List<Statement> body) {
    List<Expression> bases = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    for (Node argument : state.<Node>taken(rule)) {
      if (argument instanceof Keyword keyword) {
        keywords.add(keyword);
      } else if (argument instanceof Expression base) {
        bases.add(base);
      }
    }
    state.add(
        rule,
        new ClassDef(
            state.nextIndex(),
            state.start(rule),
            state.blockEnd(),
            state.name(rule.first + 1),
            List.copyOf(bases),
            List.copyOf(keywords),
            body,
            decorators,
            typeParams));
  }

  // Type parameters

  void typeVar(RuleSpan rule, @Nullable RuleSpan bound, @Nullable RuleSpan defaultValue) {
    state.push(
        new TypeVar(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            state.name(rule.first),
            RuleSpan.optional(bound),
            RuleSpan.optional(defaultValue)));
  }

  void typeVarTuple(RuleSpan rule, @Nullable RuleSpan defaultValue) {
    state.push(
        new TypeVarTuple(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            state.name(rule.first + 1),
            RuleSpan.optional(defaultValue)));
  }

  void paramSpec(RuleSpan rule, @Nullable RuleSpan defaultValue) {
    state.push(
        new ParamSpec(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            state.name(rule.first + 1),
            RuleSpan.optional(defaultValue)));
  }
}
