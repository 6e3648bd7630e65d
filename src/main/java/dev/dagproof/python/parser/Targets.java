package dev.dagproof.python.parser;

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
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.TemplateStr;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.Expression.Yield;
import dev.dagproof.python.ast.Expression.YieldFrom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks what stands where something is assigned or deleted; the grammar reads any expression
 * there.
 */
final class Targets {
  private Targets() {}

  /**
   * A target of {@code =}, {@code for}, {@code with}: names, attributes, subscripts, and lists of
   * such.
   */
  static void assignable(Expression target, ParseState state) {
    if (target instanceof Starred starred) {
      String problem = "starred assignment target must be in a list or tuple";
      state.reject(starred, problem);
      assignableElement(starred.value(), state);
    } else {
      assignableElement(target, state);
    }
  }

  private static void assignableElement(Expression target, ParseState state) {
    boolean starred = false;
    for (Expression element : elements(target)) {
      if (element instanceof Starred && starred) {
        state.reject(element, "multiple starred expressions in assignment");
      }
      starred |= element instanceof Starred;
      assignableElement(element instanceof Starred s ? s.value() : element, state);
    }
    if (!isSimple(target) && !isSequence(target)) {
      throw failure(target, "cannot assign to " + kind(target), state);
    }
  }

  /** A value that may be several expressions, but not a single one with a star. */
  static void unstarred(@Nullable Expression value, ParseState state) {
    if (value instanceof Starred) {
      state.reject(value, "can't use starred expression here");
    }
  }

  /** A target of {@code del}: the same, without stars. */
  static void deletable(Expression target, ParseState state) {
    for (Expression element : elements(target)) {
      deletable(element, state);
    }
    if (!isSimple(target) && !isSequence(target)) {
      throw failure(target, "cannot delete " + kind(target), state);
    }
  }

  /** The target of an augmented or annotated assignment. */
  static boolean isSimple(Expression target) {
    return target instanceof Name || target instanceof Attribute || target instanceof Subscript;
  }

  private static boolean isSequence(Expression target) {
    return target instanceof Tuple || target instanceof ListExpr;
  }

  private static List<Expression> elements(Expression target) {
    if (target instanceof Tuple tuple) {
      return tuple.elts();
    }
    return target instanceof ListExpr list ? list.elts() : List.of();
  }

  private static SyntaxFailure failure(Expression at, String problem, ParseState state) {
    return state.failure(at.start(), at.end(), problem);
  }

  /** What CPython's messages call this kind of expression. */
  static String kind(Expression e) {
    if (e instanceof Constant constant) {
      return constantKind(constant.value());
    }
    if (e instanceof Call) {
      return "function call";
    }
    if (e instanceof BinOp || e instanceof UnaryOp || e instanceof BoolOp) {
      return "expression";
    }
    if (e instanceof Compare) {
      return "comparison";
    }
    if (e instanceof Lambda) {
      return "lambda";
    }
    if (e instanceof IfExp) {
      return "conditional expression";
    }
    if (e instanceof Dict) {
      return "dict literal";
    }
    if (e instanceof SetExpr) {
      return "set display";
    }
    if (e instanceof GeneratorExp) {
      return "generator expression";
    }
    if (e instanceof ListComp) {
      return "list comprehension";
    }
    if (e instanceof SetComp) {
      return "set comprehension";
    }
    if (e instanceof DictComp) {
      return "dict comprehension";
    }
    if (e instanceof Yield || e instanceof YieldFrom) {
      return "yield expression";
    }
    if (e instanceof Await) {
      return "await expression";
    }
    if (e instanceof JoinedStr) {
      return "f-string expression";
    }
    if (e instanceof TemplateStr) {
      return "t-string expression";
    }
    if (e instanceof NamedExpr) {
      return "named expression";
    }
    if (e instanceof Tuple) {
      return "tuple";
    }
    if (e instanceof ListExpr) {
      return "list";
    }
    if (e instanceof Starred) {
      return "starred";
    }
    if (e instanceof Attribute) {
      return "attribute";
    }
    if (e instanceof Subscript) {
      return "subscript";
    }
    return e instanceof Name ? "name" : "expression";
  }

  /** {@code True}, {@code False} or {@code None}: words that look like names. */
  static boolean isKeyword(Constant constant) {
    return constant.value() instanceof ConstantValue.Bool
        || constant.value() instanceof ConstantValue.None;
  }

  private static String constantKind(ConstantValue value) {
    if (value instanceof ConstantValue.Bool bool) {
      return bool.value() ? "True" : "False";
    }
    if (value instanceof ConstantValue.None) {
      return "None";
    }
    return value instanceof ConstantValue.Ellipsis ? "ellipsis" : "literal";
  }
}
