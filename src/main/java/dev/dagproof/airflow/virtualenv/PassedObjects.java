package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.task.PassedArgument;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCall;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.airflow.virtualenv.PassedObject.Reason;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.StandardLibrary;
import dev.dagproof.python.types.ObjectType;
import dev.dagproof.python.types.ObjectType.Kind;
import dev.dagproof.python.types.ValuePart;
import dev.dagproof.python.types.ValueParts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects among a task's arguments that do not reach the callable: arguments are pickled
 * here and unpickled there, where pickle imports the module of each class by its name.
 */
final class PassedObjects {
  private final AirflowVersion version;
  private final ValueParts parts;

  PassedObjects(AirflowVersion version, NameResolver resolver) {
    this.version = version;
    this.parts = new ValueParts(resolver, AirflowPackage::holds);
  }

  /** What does not reach this callable when this task runs it, in the order of the arguments. */
  List<PassedObject> of(
      PythonTask task, TaskCallable callable, TargetEnvironment environment, boolean certain) {
    Serializer serializer = environment.knownSerializer().orElse(null);
    if (serializer == null) {
      return List.of();
    }
    List<PassedObject> found = new ArrayList<>();
    for (TaskCall call : task.calls()) {
      for (PassedArgument argument : call.arguments()) {
        if (isPassed(task, callable, argument)) {
          for (ValuePart part : partsOf(argument)) {
            Reason reason = reason(task, callable, environment, serializer, part.type());
            if (reason != null) {
              boolean fails = certain && call.made() && part.certain();
              found.add(new PassedObject(argument, part, reason, fails));
            }
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private List<ValuePart> partsOf(PassedArgument argument) {
    return parts.of(argument.value().module(), argument.value().expression());
  }

  /**
   * {@code op_kwargs} that the callable does not ask for are left out
   * (op_kwargs_extra_key_ignored).
   */
  private static boolean isPassed(PythonTask task, TaskCallable callable, PassedArgument argument) {
    Arguments parameters = callable.function().args();
    return task.decorated()
        || argument.name() == null
        || parameters.kwarg() != null
        || argument.parameter(parameters).isPresent();
  }

  private @Nullable Reason reason(
      PythonTask task,
      TaskCallable callable,
      TargetEnvironment environment,
      Serializer serializer,
      ObjectType type) {
    if (!type.isKnown() || type.definition() == callable.function()) {
      // Airflow makes the callable itself known under the file's name.
      return null;
    }
    if (serializer.refuses(type)) {
      return Reason.REFUSED;
    }
    if (type.isOfProject()) {
      return ofProject(task, environment, serializer, type);
    }
    return isMissingPackage(environment, type) ? Reason.OF_PACKAGE : null;
  }

  /**
   * Cases op_kwargs_object_from_dag_file_class, op_kwargs_object_from_dag_file_class_cloudpickle,
   * op_kwargs_other_dag_function; since Airflow 3 the DAG bundle's root is on the path.
   */
  private @Nullable Reason ofProject(
      PythonTask task, TargetEnvironment environment, Serializer serializer, ObjectType type) {
    if (type.kind() == Kind.LAMBDA
        || isLocalToFunction(serializer, type)
        || type.classDef().filter(PassedObjects::becomesAnother).isPresent()) {
      return null;
    }
    PythonModule home = type.module();
    if (home == task.dagFile()) {
      return Reason.OF_DAG_FILE;
    }
    return !version.isAtLeast(3, 0) && environment.project() == Presence.NO
        ? Reason.OF_PROJECT
        : null;
  }

  /**
   * Objects that say themselves what to write in their place, and those that are text: these are
   * rendered (cases op_kwargs_object_with_reduce, op_kwargs_text_enum_member_of_dag_file).
   */
  private static boolean becomesAnother(ClassDef classDef) {
    for (Expression base : classDef.bases()) {
      if (base instanceof Name name && (name.id().equals("str") || name.id().equals("StrEnum"))) {
        return true;
      }
    }
    for (Statement statement : classDef.body()) {
      if (statement instanceof FunctionDef method && method.name().startsWith("__reduce")) {
        return true;
      }
    }
    return false;
  }

  /** Dill and cloudpickle write what is local with all of its code. */
  private static boolean isLocalToFunction(Serializer serializer, ObjectType type) {
    return serializer != Serializer.PICKLE && Serializer.PICKLE.refuses(type);
  }

  private static boolean isMissingPackage(TargetEnvironment environment, ObjectType type) {
    boolean hasPackage =
        type.kind() == Kind.INSTANCE && !type.name().startsWith("builtins.") && isInstalled(type);
    return hasPackage && environment.packages() == Presence.NO;
  }

  /** Tasks and their results stand for values that come later. */
  private static boolean isInstalled(ObjectType type) {
    String name = type.name();
    boolean isPlaceholder =
        AirflowPackage.holds(name)
            && (name.endsWith("Operator")
                || name.endsWith("Sensor")
                || name.endsWith("Arg")
                || name.endsWith("DagParam")
                || name.endsWith("LiteralValue"));
    return !isPlaceholder && !StandardLibrary.hasModuleOf(name) && !name.startsWith("_thread.");
  }
}
