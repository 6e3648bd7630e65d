package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Await;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.Expression.Yield;
import dev.dagproof.python.ast.Expression.YieldFrom;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.Statement.Assert;
import dev.dagproof.python.ast.Statement.AugAssign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Raise;
import dev.dagproof.python.ast.UnaryOperator;
import dev.dagproof.python.semantic.Binding.FromImportBinding;
import dev.dagproof.python.semantic.Binding.ImportBinding;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the steps of a program may raise: bits of a set. */
final class Raising {
  static final int NAME_ERRORS = 1;

  /** Those of attributes and of types: a missing attribute is often one of {@code None}. */
  static final int ATTRIBUTE_ERRORS = 2;

  static final int IMPORT_ERRORS = 4;

  /** Anything else that is no matter of a name. */
  static final int OTHERS = 8;

  static final int ANYTHING = NAME_ERRORS | ATTRIBUTE_ERRORS | IMPORT_ERRORS | OTHERS;

  /** So long may a dotted name of a module be. */
  private static final int DEPTH = 3;

  private final Scopes scopes;
  private final Predicate<Name> isBuiltin;

  /**
   * Asks about code.
   *
   * @param isBuiltin whether a name such as {@code print} is Python's own
   */
  Raising(Scopes scopes, Predicate<Name> isBuiltin) {
    this.scopes = scopes;
    this.isBuiltin = isBuiltin;
  }

  /** What {@code except type} may catch; a bare one for null. */
  int caughtBy(@Nullable Expression type) {
    return OTHERS
        | (Failure.NAME_ERROR.mayBeCaughtBy(type, scopes) ? NAME_ERRORS : 0)
        | (Failure.ATTRIBUTE_ERROR.mayBeCaughtBy(type, scopes) ? ATTRIBUTE_ERRORS : 0)
        | (Failure.IMPORT_ERROR.mayBeCaughtBy(type, scopes) ? IMPORT_ERRORS : 0);
  }

  /** What a node's own step may raise, its parts being evaluated. */
  int by(Node node) {
    if (node instanceof Name) {
      return NAME_ERRORS;
    }
    if (node instanceof Attribute attribute) {
      return isOfModule(attribute) ? ATTRIBUTE_ERRORS | IMPORT_ERRORS : ANYTHING;
    }
    if (node instanceof Call call) {
      return isHarmless(call) ? 0 : ANYTHING;
    }
    if (node instanceof Compare compare) {
      return isHarmless(compare) ? 0 : ANYTHING;
    }
    if (node instanceof FormattedValue value) {
      boolean plain = value.value() instanceof Name || value.value() instanceof Constant;
      return plain && value.formatSpec() == null ? 0 : ANYTHING;
    }
    if (node instanceof UnaryOp operation) {
      return operation.op() == UnaryOperator.NOT
          ? byTruthOf(operation.operand())
          : isNumber(operation.operand()) ? 0 : ANYTHING;
    }
    if (node instanceof BinOp operation) {
      return isSimple(operation) ? 0 : ANYTHING;
    }
    if (node instanceof Import statement) {
      return byImport(statement);
    }
    if (node instanceof ImportFrom statement) {
      String module = statement.level() == 0 ? statement.module() : null;
      return module != null && StandardLibrary.hasModuleOf(module) ? IMPORT_ERRORS : ANYTHING;
    }
    return mayRaise(node) ? ANYTHING : 0;
  }

  private static boolean mayRaise(Node node) {
    if (node instanceof FunctionDef function) {
      return !function.decoratorList().isEmpty();
    }
    if (node instanceof ClassDef made) {
      return !(made.decoratorList().isEmpty()
          && made.bases().isEmpty()
          && made.keywords().isEmpty());
    }
    if (node instanceof Keyword keyword) {
      return keyword.arg() == null;
    }
    if (node instanceof Raise raise) {
      // One that raises again adds nothing of its own.
      return raise.exc() != null;
    }
    return node instanceof Subscript
        || node instanceof Starred
        || node instanceof Await
        || node instanceof Yield
        || node instanceof YieldFrom
        || node instanceof SetComp
        || node instanceof DictComp
        || node instanceof Assert
        || node instanceof AugAssign;
  }

  /** What asking for the truth of a value may raise, as a data frame does. */
  int byTruthOf(Expression value) {
    Expression asked = value;
    while (asked instanceof NamedExpr || asked instanceof BoolOp) {
      asked = asked instanceof BoolOp chain ? chain.values().getLast() : value(asked);
    }
    boolean harmless =
        asked instanceof Constant
            || asked instanceof Compare
            || asked instanceof Tuple
            || asked instanceof ListExpr
            || asked instanceof Dict
            || asked instanceof ListComp
            || asked instanceof JoinedStr
            || asked instanceof Lambda
            || (asked instanceof UnaryOp operation && operation.op() == UnaryOperator.NOT)
            || (asked instanceof Call call && isHarmless(call))
            || Truth.atRunTime(asked, true) != Truth.UNKNOWN;
    return harmless ? 0 : ANYTHING;
  }

  private static Expression value(Expression expression) {
    return expression instanceof NamedExpr named ? named.value() : expression;
  }

  /** What a module holds it has or lacks; an object's attribute may be worked out. */
  private boolean isOfModule(Attribute attribute) {
    Expression value = attribute.value();
    for (int i = 1; i < DEPTH && value instanceof Attribute longer; i++) {
      value = longer.value();
    }
    if (value instanceof Constant) {
      return attribute.value() == value;
    }
    if (!(value instanceof Name name)) {
      return false;
    }
    List<Binding> bindings = scopes.bindings(name);
    for (Binding binding : bindings) {
      boolean known =
          binding instanceof ImportBinding
              || (binding instanceof FromImportBinding imported
                  && imported.level() == 0
                  && imported.module() != null
                  && StandardLibrary.hasModuleOf(imported.module()));
      if (!known) {
        return false;
      }
    }
    return !bindings.isEmpty() || Builtins.contains(name.id());
  }

  private static int byImport(Import statement) {
    for (Alias alias : statement.names()) {
      if (!StandardLibrary.hasModuleOf(alias.name())) {
        return ANYTHING;
      }
    }
    return IMPORT_ERRORS;
  }

  private boolean isHarmless(Call call) {
    if (!(call.func() instanceof Name function)
        || !call.keywords().isEmpty()
        || !isBuiltin.test(function)) {
      return false;
    }
    List<Expression> args = call.args();
    return switch (function.id()) {
      case "print" -> arePlain(args);
      case "dict", "list", "set", "tuple", "str", "int", "float", "bool", "object" ->
          args.isEmpty();
      case "callable", "id", "type" -> args.size() == 1 && arePlain(args);
      case "isinstance" ->
          args.size() == 2
              && arePlain(args)
              && args.get(1) instanceof Name type
              && isBuiltin.test(type);
      case "range" -> (args.size() == 1 || args.size() == 2) && areNumbers(args);
      default -> false;
    };
  }

  private static boolean arePlain(List<Expression> args) {
    for (Expression arg : args) {
      if (!(arg instanceof Constant || arg instanceof Name || arg instanceof JoinedStr)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areNumbers(List<Expression> args) {
    for (Expression arg : args) {
      if (!isNumber(arg)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarmless(Compare compare) {
    for (CompareOperator operator : compare.ops()) {
      if (operator != CompareOperator.IS && operator != CompareOperator.IS_NOT) {
        return isEquality(compare);
      }
    }
    return true;
  }

  private static boolean isEquality(Compare compare) {
    if (compare.ops().size() != 1) {
      return false;
    }
    CompareOperator operator = compare.ops().getFirst();
    Expression left = compare.left();
    Expression right = compare.comparators().getFirst();
    return (operator == CompareOperator.EQ || operator == CompareOperator.NOT_EQ)
        && ((left instanceof Constant && right instanceof Name)
            || (left instanceof Name && right instanceof Constant)
            || (left instanceof Constant && right instanceof Constant));
  }

  private static boolean isSimple(BinOp operation) {
    boolean known =
        operation.op() == Operator.ADD
            || operation.op() == Operator.SUB
            || operation.op() == Operator.MULT;
    return known && isNumber(operation.left()) && isNumber(operation.right());
  }

  private static boolean isNumber(Expression expression) {
    return expression instanceof Constant constant && constant.value() instanceof ConstantValue.Int;
  }
}
