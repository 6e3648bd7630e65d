package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assert;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.AugAssign;
import dev.dagproof.python.ast.Statement.Break;
import dev.dagproof.python.ast.Statement.Continue;
import dev.dagproof.python.ast.Statement.Delete;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.Global;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Nonlocal;
import dev.dagproof.python.ast.Statement.Pass;
import dev.dagproof.python.ast.Statement.Raise;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.TypeAlias;
import dev.dagproof.python.ast.TypeParam;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds simple statements. Each method leaves its node on the stack, where the block around it
 * finds it.
 */
final class StatementBuilder {
  private final ParseState state;

  StatementBuilder(ParseState state) {
    this.state = state;
  }

  // Simple statements

  void pass(RuleSpan rule) {
    state.add(rule, new Pass(state.nextIndex(), state.start(rule), state.end()));
  }

  void break_(RuleSpan rule) {
    state.add(rule, new Break(state.nextIndex(), state.start(rule), state.end()));
  }

  void continue_(RuleSpan rule) {
    state.add(rule, new Continue(state.nextIndex(), state.start(rule), state.end()));
  }

  void return_(RuleSpan rule, @Nullable RuleSpan value) {
    Expression returned = RuleSpan.optional(value);
    Targets.unstarred(returned, state);
    state.add(rule, new Return(state.nextIndex(), state.start(rule), state.end(), returned));
  }

  void raise(RuleSpan rule, @Nullable RuleSpan exc, @Nullable RuleSpan cause) {
    state.add(
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
    state.occurrences().declaration();
    state.add(rule, new Global(state.nextIndex(), state.start(rule), state.end(), names));
  }

  void nonlocal(RuleSpan rule) {
    List<String> names = names(rule);
    state.occurrences().declaration();
    state.add(rule, new Nonlocal(state.nextIndex(), state.start(rule), state.end(), names));
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
    state.add(rule, new Delete(state.nextIndex(), state.start(rule), state.end(), targets));
  }

  void assert_(RuleSpan rule, RuleSpan test, @Nullable RuleSpan msg) {
    state.add(
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
    state.add(
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
    Targets.unstarred(value.found(), state);
    state.add(
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
    Targets.unstarred(RuleSpan.optional(value), state);
    boolean simple = to instanceof Name && to.start() == state.start(rule);
    state.add(
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
      Targets.unstarred(leading, state);
      state.add(rule, new Expr(state.nextIndex(), state.start(rule), state.end(), leading));
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
    Targets.unstarred(value, state);
    state.add(
        rule,
        new Assign(state.nextIndex(), state.start(rule), state.end(), List.copyOf(targets), value));
  }

  // Imports

  void import_(RuleSpan rule) {
    List<Alias> names = state.taken(rule);
    state.add(rule, new Import(state.nextIndex(), state.start(rule), state.end(), names));
  }

  void importFrom(RuleSpan rule, int level, @Nullable String module) {
    List<Alias> names = state.taken(rule);
    if (level == 0 && module == null) {
      throw state.failure(rule, "invalid syntax: expected a module name");
    }
    state.add(
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
}
