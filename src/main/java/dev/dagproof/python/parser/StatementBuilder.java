package dev.dagproof.python.parser;

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
import dev.dagproof.python.ast.Statement.Nonlocal;
import dev.dagproof.python.ast.Statement.Pass;
import dev.dagproof.python.ast.Statement.Raise;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.TypeAlias;
import java.util.List;

/** Builds simple statements, but for imports, of the parts that wait on the stack. */
final class StatementBuilder {
  private final ParseState state;

  StatementBuilder(ParseState state) {
    this.state = state;
  }

  void pass() {
    state.add(new Pass(state.nextIndex(), state.start(), state.end()));
  }

  void break_() {
    Break node = new Break(state.nextIndex(), state.start(), state.end());
    state.occurrences().jump(node);
    state.add(node);
  }

  void continue_() {
    Continue node = new Continue(state.nextIndex(), state.start(), state.end());
    state.occurrences().jump(node);
    state.add(node);
  }

  void return_() {
    Expression value = state.optional(0);
    Targets.unstarred(value, state);
    Return node = new Return(state.nextIndex(), state.start(), state.end(), value);
    state.occurrences().returned(node);
    state.add(node);
  }

  void raise() {
    state.add(
        new Raise(
            state.nextIndex(), state.start(), state.end(), state.optional(0), state.optional(1)));
  }

  void global() {
    state.occurrences().declaration(state.start());
    state.add(new Global(state.nextIndex(), state.start(), state.end(), state.parts(0)));
  }

  void nonlocal() {
    state.occurrences().declaration(state.start());
    state.add(new Nonlocal(state.nextIndex(), state.start(), state.end(), state.parts(0)));
  }

  void delete() {
    List<Expression> targets = state.parts(0);
    for (int i = 0; i < targets.size(); i++) {
      Targets.deletable(targets.get(i), state);
    }
    state.add(new Delete(state.nextIndex(), state.start(), state.end(), targets));
  }

  void assert_() {
    state.add(
        new Assert(
            state.nextIndex(), state.start(), state.end(), state.expression(0), state.optional(1)));
  }

  void typeAlias() {
    TypeAlias node =
        new TypeAlias(
            state.nextIndex(),
            state.start(),
            state.end(),
            state.expression(0),
            state.list(1),
            state.expression(2));
    state.occurrences().typeAlias(node);
    state.add(node);
  }

  // Assignments

  /** Leaves the operator that the token read last is. */
  void augmentedOperator() {
    state.leave(
        switch (state.kind(state.last())) {
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
        });
  }

  /** Of the target, the operator and the value. */
  void augAssign() {
    Expression target = state.expression(0);
    if (!Targets.isSimple(target)) {
      throw state.failure(
          target.start(),
          target.end(),
          "'" + Targets.kind(target) + "' is an illegal expression for augmented assignment");
    }
    Expression value = state.expression(2);
    Targets.unstarred(value, state);
    Operator op = state.part(1, Operator.class);
    state.add(new AugAssign(state.nextIndex(), state.start(), state.end(), target, op, value));
  }

  /** Of the target, the annotation and perhaps a value. */
  void annAssign() {
    Expression target = state.expression(0);
    if (!Targets.isSimple(target)) {
      String problem =
          target instanceof Tuple || target instanceof ListExpr
              ? "only single target (not " + Targets.kind(target) + ") can be annotated"
              : "illegal target for annotation";
      throw state.failure(target.start(), target.end(), problem);
    }
    Expression value = state.optional(2);
    Targets.unstarred(value, state);
    state.occurrences().otherScope(state.start());
    boolean simple = target instanceof Name && target.start() == state.start();
    state.add(
        new AnnAssign(
            state.nextIndex(),
            state.start(),
            state.end(),
            target,
            state.expression(1),
            value,
            simple));
  }

  /** {@code a = b = value}; an expression statement where only one part waits. */
  void assignOrExpr() {
    int targetCount = state.waiting() - 1;
    Expression value = state.expression(targetCount);
    if (targetCount == 0) {
      Targets.unstarred(value, state);
      state.add(new Expr(state.nextIndex(), state.start(), state.end(), value));
      return;
    }
    for (int i = 0; i < targetCount; i++) {
      Targets.assignable(state.expression(i), state);
    }
    Targets.unstarred(value, state);
    List<Expression> targets = state.parts(0, targetCount);
    state.add(new Assign(state.nextIndex(), state.start(), state.end(), targets, value));
  }
}
