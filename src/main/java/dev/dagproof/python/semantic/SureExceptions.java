package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.Pass;
import dev.dagproof.python.ast.Statement.Raise;
import dev.dagproof.python.ast.Statement.Return;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Exceptions of Python's own that code raises for certain, and what catches them. */
final class SureExceptions {
  private final Predicate<Name> isBuiltin;

  /**
   * Asks about code.
   *
   * @param isBuiltin whether a name such as {@code KeyError} is Python's own
   */
  SureExceptions(Predicate<Name> isBuiltin) {
    this.isBuiltin = isBuiltin;
  }

  /** The class of the exception with which this code ends whenever it runs; null if unknown. */
  @Nullable String of(List<Statement> body) {
    for (Statement statement : body) {
      if (statement instanceof Raise raise) {
        return raise.cause() == null ? made(raise.exc()) : null;
      }
      String name = failing(statement);
      if (name != null || !isPlain(statement)) {
        return name;
      }
    }
    return null;
  }

  /** The class of {@code KeyError} and {@code KeyError("a")}. */
  private @Nullable String made(@Nullable Expression exception) {
    Expression type = exception;
    if (exception instanceof Call call) {
      if (!call.keywords().isEmpty() || !areConstants(call.args())) {
        return null;
      }
      type = call.func();
    }
    if (!(type instanceof Name name) || !isBuiltin.test(name) || parent(name.id()).isEmpty()) {
      return null;
    }
    // Those of Unicode are made of five arguments.
    boolean needsMore = name.id().startsWith("Unicode") || name.id().endsWith("Group");
    return needsMore ? null : name.id();
  }

  /** Code that can do nothing but bind names to constants. */
  private static boolean isPlain(Statement statement) {
    if (statement instanceof Assign assign) {
      return assign.targets().size() == 1
          && assign.targets().getFirst() instanceof Name
          && assign.value() instanceof Constant;
    }
    return statement instanceof Pass
        || (statement instanceof Expr expr && expr.value() instanceof Constant);
  }

  private @Nullable String failing(Statement statement) {
    if (statement instanceof Expr expr) {
      return failing(expr.value());
    }
    if (statement instanceof Assign assign) {
      return failing(assign.value());
    }
    return statement instanceof Return returned ? failing(returned.value()) : null;
  }

  /** {@code 1 / 0}, {@code int("x")}, {@code {}["a"]}, {@code [][0]}. */
  private @Nullable String failing(@Nullable Expression value) {
    if (value instanceof BinOp operation) {
      boolean divides =
          operation.op() == Operator.DIV
              || operation.op() == Operator.FLOOR_DIV
              || operation.op() == Operator.MOD;
      boolean byZero = isInteger(operation.left()) && isZero(operation.right());
      return divides && byZero ? "ZeroDivisionError" : null;
    }
    if (value instanceof Subscript subscript && subscript.slice() instanceof Constant) {
      if (subscript.value() instanceof Dict dict && dict.values().isEmpty()) {
        return "KeyError";
      }
      boolean isEmpty = subscript.value() instanceof ListExpr list && list.elts().isEmpty();
      return isEmpty && isInteger(subscript.slice()) ? "IndexError" : null;
    }
    return value instanceof Call call && isNoNumber(call) ? "ValueError" : null;
  }

  private boolean isNoNumber(Call call) {
    return call.func() instanceof Name function
        && function.id().equals("int")
        && isBuiltin.test(function)
        && call.keywords().isEmpty()
        && call.args().size() == 1
        && call.args().getFirst() instanceof Constant constant
        && constant.value() instanceof ConstantValue.Str text
        && (text.value().isEmpty() || Character.isLetter(text.value().charAt(0)));
  }

  private static boolean isInteger(Expression expression) {
    return expression instanceof Constant constant && constant.value() instanceof ConstantValue.Int;
  }

  private static boolean isZero(Expression expression) {
    return expression instanceof Constant constant
        && constant.value() instanceof ConstantValue.Int number
        && number.value().signum() == 0;
  }

  private static boolean areConstants(List<Expression> args) {
    for (Expression arg : args) {
      if (!(arg instanceof Constant)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether {@code except type} catches an exception of Python's own.
   *
   * @param type null for a bare {@code except}
   */
  Truth isCaughtBy(String exception, @Nullable Expression type) {
    if (type instanceof Tuple tuple) {
      Truth caught = Truth.FALSE;
      for (Expression one : tuple.elts()) {
        Truth byOne = one instanceof Tuple ? Truth.UNKNOWN : isCaughtBy(exception, one);
        if (byOne == Truth.UNKNOWN) {
          return byOne;
        }
        caught = byOne == Truth.TRUE ? byOne : caught;
      }
      return caught;
    }
    if (type == null) {
      return Truth.TRUE;
    }
    if (!(type instanceof Name name) || !isBuiltin.test(name)) {
      return Truth.UNKNOWN;
    }
    String caught = canonical(name.id());
    if (!caught.equals("BaseException") && parent(caught).isEmpty()) {
      return Truth.UNKNOWN;
    }
    for (String each = canonical(exception); !each.isEmpty(); each = parent(each)) {
      if (each.equals(caught)) {
        return Truth.TRUE;
      }
    }
    return Truth.FALSE;
  }

  /** Two old names of one class. */
  private static String canonical(String name) {
    return name.equals("IOError") || name.equals("EnvironmentError") ? "OSError" : name;
  }

  /** The class that an exception of Python's own is made of; empty for {@code BaseException}. */
  private static String parent(String name) {
    return switch (name) {
      case "Exception", "SystemExit", "KeyboardInterrupt", "GeneratorExit" -> "BaseException";
      case "KeyError", "IndexError" -> "LookupError";
      case "ZeroDivisionError", "OverflowError", "FloatingPointError" -> "ArithmeticError";
      case "UnicodeError" -> "ValueError";
      case "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError" -> "UnicodeError";
      case "ModuleNotFoundError" -> "ImportError";
      case "UnboundLocalError" -> "NameError";
      case "NotImplementedError", "RecursionError" -> "RuntimeError";
      case "IndentationError" -> "SyntaxError";
      case "TabError" -> "IndentationError";
      case "FileNotFoundError",
          "FileExistsError",
          "PermissionError",
          "IsADirectoryError",
          "NotADirectoryError",
          "InterruptedError",
          "ChildProcessError",
          "ProcessLookupError",
          "BlockingIOError",
          "TimeoutError",
          "ConnectionError",
          "IOError",
          "EnvironmentError" ->
          "OSError";
      case "BrokenPipeError",
          "ConnectionAbortedError",
          "ConnectionRefusedError",
          "ConnectionResetError" ->
          "ConnectionError";
      case "ArithmeticError",
          "AssertionError",
          "AttributeError",
          "BufferError",
          "EOFError",
          "ImportError",
          "LookupError",
          "MemoryError",
          "NameError",
          "OSError",
          "ReferenceError",
          "RuntimeError",
          "StopAsyncIteration",
          "StopIteration",
          "SyntaxError",
          "SystemError",
          "TypeError",
          "ValueError",
          "Warning" ->
          "Exception";
      case "UserWarning", "DeprecationWarning", "RuntimeWarning", "FutureWarning" -> "Warning";
      default -> "";
    };
  }
}
