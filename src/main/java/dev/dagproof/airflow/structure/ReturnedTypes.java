package dev.dagproof.airflow.structure;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.semantic.Returns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What functions return that nothing can be mapped over. */
final class ReturnedTypes {
  private ReturnedTypes() {}

  /** The type of what it returns, whichever way it goes; null if it may be mapped over. */
  static @Nullable String of(FunctionValue function) {
    FunctionDef definition = function.definition();
    if (definition == null || definition.isAsync()) {
      return null;
    }
    List<Return> returns = Returns.of(definition);
    String type = null;
    for (Return statement : returns) {
      String one = type(statement.value());
      if (one == null) {
        return null;
      }
      type = one;
    }
    return type;
  }

  private static @Nullable String type(@Nullable Expression value) {
    if (value == null) {
      return Literal.NONE.typeName();
    }
    if (value instanceof JoinedStr) {
      return "str";
    }
    String type = value instanceof Constant constant ? Literal.of(constant.value()).typeName() : "";
    return type.isEmpty() ? null : type;
  }
}
