package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.TaskKind;
import dev.dagproof.airflow.virtualenv.ReturnedObject.Reason;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.Generators;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.Returns;
import dev.dagproof.python.semantic.StandardLibrary;
import dev.dagproof.python.types.ObjectType;
import dev.dagproof.python.types.ObjectType.Kind;
import dev.dagproof.python.types.ValuePart;
import dev.dagproof.python.types.ValueParts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what cannot come back: the result is pickled in the other interpreter and unpickled in the
 * worker (cases return_generator, return_dataframe).
 */
final class ReturnedObjects {
  private final ValueParts parts;

  ReturnedObjects(NameResolver resolver) {
    this.parts = new ValueParts(resolver, AirflowPackage::holds);
  }

  /** What cannot come back from this function when a task runs it there. */
  List<ReturnedObject> of(
      ShippedFunction shipped, TargetEnvironment environment, TaskKind kind, boolean certain) {
    Serializer serializer = environment.knownSerializer().orElse(null);
    if (serializer == null
        || shipped.function().isAsync()
        || Generators.isGenerator(shipped.function())) {
      return List.of();
    }
    List<ReturnedObject> found = new ArrayList<>();
    for (Return statement : Returns.of(shipped.function())) {
      Expression value = statement.value();
      if (value == null) {
        continue;
      }
      boolean runs = shipped.paths(Failure.NAME_ERROR).of(statement) == Execution.ALWAYS;
      for (ValuePart part : parts.of(shipped.module(), value)) {
        Reason reason =
            usesMissingName(shipped, value, part)
                ? null
                : kind == TaskKind.KUBERNETES
                    ? jsonReason(part)
                    : reason(serializer, environment, part.type());
        if (reason != null) {
          boolean fails = certain && runs && part.certain() && reason != Reason.NEEDS_PACKAGE;
          found.add(new ReturnedObject(part, reason, fails));
        }
      }
    }
    return List.copyOf(found);
  }

  /** {@code json.dumps} in {@code kubernetes_helper} of the provider cncf.kubernetes 10.25.0. */
  private static @Nullable Reason jsonReason(ValuePart part) {
    ObjectType type = part.type();
    if (!type.isKnown() || type.isOfProject() || part.role() == ValuePart.Role.HELD) {
      return null;
    }
    boolean isJson =
        switch (type.name()) {
          case "builtins.str",
              "builtins.int",
              "builtins.float",
              "builtins.bool",
              "builtins.NoneType" ->
              true;
          case "builtins.list", "builtins.tuple", "builtins.dict" -> !part.key();
          default -> !type.name().startsWith("builtins.") && type.kind() == Kind.INSTANCE;
        };
    return isJson ? null : Reason.NOT_JSON;
  }

  private static @Nullable Reason reason(
      Serializer serializer, TargetEnvironment environment, ObjectType type) {
    if (serializer.refuses(type)) {
      return Reason.REFUSED;
    }
    boolean isOfPackage =
        type.kind() == Kind.INSTANCE
            && !type.isOfProject()
            && !type.name().startsWith("builtins.")
            && !type.name().startsWith("_thread.")
            && !AirflowPackage.holds(type.name())
            && !type.name().startsWith("pendulum.")
            && !StandardLibrary.hasModuleOf(type.name());
    return isOfPackage && environment.isBuiltWithoutSystem() ? Reason.NEEDS_PACKAGE : null;
  }

  /** What stands outside of the function is not there to be returned. */
  private static boolean usesMissingName(
      ShippedFunction shipped, Expression value, ValuePart part) {
    for (MissingName name : shipped.body()) {
      if (isIn(name.node(), value) || isIn(name.node(), part.expression())) {
        return true;
      }
    }
    // A module comes from an import, by whatever way.
    return part.type().kind() == Kind.MODULE
        ? !shipped.body().isEmpty()
        : part.type().module() != null && part.type().module() != shipped.module();
  }

  private static boolean isIn(Node node, Expression expression) {
    return node.start() >= expression.start() && node.end() <= expression.end();
  }
}
