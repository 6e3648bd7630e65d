package dev.dagproof.airflow.structure;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Raise;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.semantic.Generators;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Returns;
import dev.dagproof.python.types.ObjectType;
import dev.dagproof.python.types.ObjectTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What functions return that nothing can be mapped over. */
final class ReturnedTypes {
  private final ObjectTypes types;

  ReturnedTypes(NameResolver resolver) {
    types = new ObjectTypes(resolver);
  }

  /** The type of what it returns, whichever way it goes; null if it may be mapped over. */
  @Nullable String of(FunctionValue function) {
    PythonModule module = function.module();
    if (function.node() instanceof Lambda lambda) {
      return type(module, lambda.body());
    }
    FunctionDef definition = function.definition();
    if (definition == null || definition.isAsync() || Generators.isGenerator(definition)) {
      return null;
    }
    List<Return> returns = Returns.of(definition);
    // What only raises is skipped, or fails by itself.
    String type =
        returns.isEmpty() && module.tree().allIn(definition, Raise.class).isEmpty()
            ? Literal.NONE.typeName()
            : null;
    for (Return statement : returns) {
      String one = type(module, statement.value());
      if (one == null) {
        return null;
      }
      type = one;
    }
    return type;
  }

  private @Nullable String type(PythonModule module, @Nullable Expression value) {
    if (value == null) {
      return Literal.NONE.typeName();
    }
    ObjectType type = types.of(module, value);
    if (type.kind() != ObjectType.Kind.INSTANCE || type.isOfProject()) {
      return null;
    }
    return switch (type.name()) {
      case "builtins.str",
          "builtins.int",
          "builtins.float",
          "builtins.bool",
          "builtins.NoneType",
          "builtins.set",
          "builtins.frozenset" ->
          type.name().substring("builtins.".length());
      default -> null;
    };
  }
}
