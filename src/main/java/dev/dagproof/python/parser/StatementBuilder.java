package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assert;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.AugAssign;
import dev.dagproof.python.ast.Statement.Break;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.Continue;
import dev.dagproof.python.ast.Statement.Delete;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Global;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Nonlocal;
import dev.dagproof.python.ast.Statement.Pass;
import dev.dagproof.python.ast.Statement.Raise;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.TypeAlias;
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
 * Builds statements. Each method leaves its node on the stack, where the block around it finds it.
 */
final class StatementBuilder {
  private final ParseState state;

  StatementBuilder(ParseState state) {
    this.state = state;
  }

  /** Leaves a statement on the stack, if visitors will be able to walk it. */
  void add(RuleSpan rule, Statement statement) {
    // A tree has no more levels than tokens.
    if (state.last() - rule.first >= TreeHeight.MAX && TreeHeight.isTooHigh(statement)) {
      throw state.failure(
          statement.start(), statement.end(), "too many nested expressions in this statement");
    }
    state.push(statement);
  }

  // Simple statements

  void pass(RuleSpan rule) {
    add(rule, new Pass(state.nextIndex(), state.start(rule), state.end()));
  }

  void break_(RuleSpan rule) {
    add(rule, new Break(state.nextIndex(), state.start(rule), state.end()));
  }

  void continue_(RuleSpan rule) {
    add(rule, new Continue(state.nextIndex(), state.start(rule), state.end()));
  }

  void return_(RuleSpan rule, @Nullable RuleSpan value) {
    Expression returned = RuleSpan.optional(value);
    add(rule, new Return(state.nextIndex(), state.start(rule), state.end(), returned));
  }

  void raise(RuleSpan rule, @Nullable RuleSpan exc, @Nullable RuleSpan cause) {
    add(
        rule,
        new Raise(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            RuleSpan.optional(exc),
            RuleSpan.optional(cause)));
  }

  void global(RuleSpan rule) {
    List<String> names = names(rule);
    add(rule, new Global(state.nextIndex(), state.start(rule), state.end(), names));
  }

  void nonlocal(RuleSpan rule) {
    List<String> names = names(rule);
    add(rule, new Nonlocal(state.nextIndex(), state.start(rule), state.end(), names));
  }

  private List<String> names(RuleSpan rule) {
    List<Name> waiting = state.taken(rule);
    List<String> names = new ArrayList<>(waiting.size());
    for (Name name : waiting) {
      names.add(name.id());
    }
    return List.copyOf(names);
  }

  void delete(RuleSpan rule) {
    List<Expression> targets = state.taken(rule);
    for (Expression target : targets) {
      Targets.deletable(target, state);
    }
    add(rule, new Delete(state.nextIndex(), state.start(rule), state.end(), targets));
  }

  void assert_(RuleSpan rule, RuleSpan test, @Nullable RuleSpan msg) {
    add(
        rule,
        new Assert(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            test.found(),
            RuleSpan.optional(msg)));
  }

  void typeAlias(RuleSpan rule, List<TypeParam> params, RuleSpan value) {
    List<Expression> name = state.taken(rule);
    add(
        rule,
        new TypeAlias(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            name.getFirst(),
            params,
            value.found()));
  }

  // Assignments

  Operator augmentedOperator() {
    return switch (state.kind(state.last())) {
      case PythonGrammar.PLUSEQUAL -> Operator.ADD;
      case PythonGrammar.MINEQUAL -> Operator.SUB;
      case PythonGrammar.STAREQUAL -> Operator.MULT;
      case PythonGrammar.ATEQUAL -> Operator.MAT_MULT;
      case PythonGrammar.SLASHEQUAL -> Operator.DIV;
      case PythonGrammar.PERCENTEQUAL -> Operator.MOD;
      case PythonGrammar.AMPEREQUAL -> Operator.BIT_AND;
      case PythonGrammar.VBAREQUAL -> Operator.BIT_OR;
      case PythonGrammar.CIRCUMFLEXEQUAL -> Operator.BIT_XOR;
      case PythonGrammar.LEFTSHIFTEQUAL -> Operator.L_SHIFT;
      case PythonGrammar.RIGHTSHIFTEQUAL -> Operator.R_SHIFT;
      case PythonGrammar.DOUBLESTAREQUAL -> Operator.POW;
      default -> Operator.FLOOR_DIV;
    };
  }

  void augAssign(RuleSpan rule, RuleSpan target, Operator op, RuleSpan value) {
    Expression to = target.found();
    if (!Targets.isSimple(to)) {
      throw state.failure(
          to.start(),
          to.end(),
          "'" + Targets.kind(to) + "' is an illegal expression for augmented assignment");
    }
    add(
        rule,
        new AugAssign(state.nextIndex(), state.start(rule), state.end(), to, op, value.found()));
  }

  void annAssign(RuleSpan rule, RuleSpan target, RuleSpan annotation, @Nullable RuleSpan value) {
    Expression to = target.found();
    if (!Targets.isSimple(to)) {
      String problem =
          to instanceof Tuple || to instanceof ListExpr
              ? "only single target (not " + Targets.kind(to) + ") can be annotated"
              : "illegal target for annotation";
      throw state.failure(to.start(), to.end(), problem);
    }
    boolean simple = to instanceof Name && to.start() == state.start(rule);
    add(
        rule,
        new AnnAssign(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            to,
            annotation.found(),
            RuleSpan.optional(value),
            simple));
  }

  /**
   * {@code a = b = value} with what waits behind the first; an expression statement where nothing
   * waits.
   */
  void assignOrExpr(RuleSpan rule, RuleSpan first) {
    Expression leading = first.found();
    if (state.waiting(rule) == 0) {
      unstarred(leading);
      add(rule, new Expr(state.nextIndex(), state.start(rule), state.end(), leading));
      return;
    }
    List<Expression> further = state.taken(rule);
    List<Expression> targets = new ArrayList<>(further.size());
    targets.add(leading);
    targets.addAll(further.subList(0, further.size() - 1));
    for (Expression target : targets) {
      Targets.assignable(target, state);
    }
    Expression value = further.getLast();
    unstarred(value);
    add(
        rule,
        new Assign(state.nextIndex(), state.start(rule), state.end(), List.copyOf(targets), value));
  }

  private void unstarred(Expression value) {
    if (value instanceof Starred) {
      SyntaxFailure failure =
          state.failure(value.start(), value.end(), "can't use starred expression here");
      state.errors().report(failure, SyntaxError.Stage.COMPILE);
    }
  }

  // Imports

  void import_(RuleSpan rule) {
    List<Alias> names = state.taken(rule);
    add(rule, new Import(state.nextIndex(), state.start(rule), state.end(), names));
  }

  void importFrom(RuleSpan rule, int level, @Nullable String module) {
    List<Alias> names = state.taken(rule);
    if (level == 0 && module == null) {
      throw state.failure(rule, "invalid syntax: expected a module name");
    }
    add(
        rule,
        new ImportFrom(state.nextIndex(), state.start(rule), state.end(), module, names, level));
  }

  String dottedName(RuleSpan rule) {
    if (state.last() == rule.first) {
      return state.name(rule.first);
    }
    StringBuilder name = new StringBuilder();
    for (int token = rule.first; token <= state.last(); token += 2) {
      if (!name.isEmpty()) {
        name.append('.');
      }
      name.append(state.name(token));
    }
    return name.toString();
  }

  void alias(RuleSpan rule, String name, @Nullable String asname) {
    state.push(new Alias(state.nextIndex(), state.start(rule), state.end(), name, asname));
  }

  void importedAlias(RuleSpan rule, @Nullable String asname) {
    alias(rule, state.name(rule.first), asname);
  }

  void starAlias(RuleSpan rule) {
    alias(rule, "*", null);
  }

  void noTrailingComma() {
    int token = state.last();
    if (state.kind(token) == PythonGrammar.COMMA) {
      throw state.failure(
          state.tokenStart(token),
          state.tokenEnd(token),
          "trailing comma not allowed without surrounding parentheses");
    }
  }

  // Compound statements

  private boolean isAsync(RuleSpan rule) {
    return state.kind(rule.first - 1) == PythonGrammar.ASYNC;
  }

  private int start(RuleSpan rule) {
    return state.tokenStart(isAsync(rule) ? rule.first - 1 : rule.first);
  }

  void if_(RuleSpan rule, RuleSpan test, List<Statement> body, List<Statement> orelse) {
    add(
        rule,
        new If(state.nextIndex(), state.start(rule), state.blockEnd(), test.found(), body, orelse));
  }

  void while_(RuleSpan rule, RuleSpan test, List<Statement> body, List<Statement> orelse) {
    add(
        rule,
        new While(
            state.nextIndex(), state.start(rule), state.blockEnd(), test.found(), body, orelse));
  }

  void for_(
      RuleSpan rule, RuleSpan target, RuleSpan iter, List<Statement> body, List<Statement> orelse) {
    add(
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
    add(
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
    while (text[i] == ' ' || text[i] == '\t' || text[i] == '\f') {
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
    add(
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
    add(
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
    add(
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
