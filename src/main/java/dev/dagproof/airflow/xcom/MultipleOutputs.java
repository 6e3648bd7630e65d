package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.result.Outputs;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Returns;
import dev.dagproof.python.types.ObjectType;
import dev.dagproof.python.types.ValuePart;
import dev.dagproof.python.types.ValueParts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what functions return that are to give several outputs against what Airflow takes apart: a
 * dictionary with text for keys.
 *
 * <p>Facts: {@code _handle_output} of {@code DecoratedOperator} in 2.11.2 and 3.3.2; recorded cases
 * multiple_outputs_*, tf_multiple_outputs_*, tf_annotated_dict_*.
 */
public final class MultipleOutputs {
  private final NameResolver resolver;
  private final ValueParts parts;

  private MultipleOutputs(NameResolver resolver) {
    this.resolver = resolver;
    this.parts = new ValueParts(resolver, AirflowPackage::holds);
  }

  /**
   * A returned value that cannot be taken apart.
   *
   * @param part the value, or the key in it
   * @param inferred whether nothing but the function's annotation asks for several outputs
   * @param certain whether the task surely fails
   */
  public record Fault(PythonModule module, ValuePart part, boolean inferred, boolean certain) {}

  /** The faults of these tasks. */
  public static List<Fault> of(List<PythonTask> tasks, NameResolver resolver) {
    MultipleOutputs outputs = new MultipleOutputs(resolver);
    List<Fault> found = new ArrayList<>();
    for (PythonTask task : tasks) {
      if (task.decorated() && task.pushesResult() && task.callables().size() == 1) {
        outputs.check(task, task.callables().getFirst(), found);
      }
    }
    return found;
  }

  private void check(PythonTask task, TaskCallable callable, List<Fault> found) {
    Outputs outputs = Outputs.of(task, callable, resolver);
    if (!outputs.several() || !task.runsBodyOf(callable)) {
      return;
    }
    boolean inferred = outputs == Outputs.SEVERAL_BY_ANNOTATION;
    PythonModule module = callable.module();
    FunctionDef function = callable.function();
    for (Return statement : Returns.of(function)) {
      Expression value = statement.value();
      ValuePart wrong = value == null ? null : wrongPart(module, value);
      if (wrong != null) {
        boolean runs = module.paths(function).of(statement) == Execution.ALWAYS;
        found.add(new Fault(module, wrong, inferred, task.made() && runs && wrong.certain()));
      }
    }
  }

  private @Nullable ValuePart wrongPart(PythonModule module, Expression value) {
    List<ValuePart> all = parts.of(module, value);
    ValuePart whole = all.getFirst();
    if (isNoDictionary(whole.type())) {
      return whole;
    }
    // Keys of dictionaries inside of it are free.
    for (ValuePart part : all) {
      if (part.key()
          && whole.expression() instanceof Dict dict
          && part.expression().isAmong(dict.keys())
          && part.type().isKnown()
          && !part.type().isInstance("builtins.str")
          && !part.type().isOfProject()) {
        return part;
      }
    }
    return null;
  }

  private static boolean isNoDictionary(ObjectType type) {
    return switch (type.name()) {
      case "builtins.str",
          "builtins.int",
          "builtins.float",
          "builtins.bool",
          "builtins.bytes",
          "builtins.list",
          "builtins.tuple",
          "builtins.set" ->
          type.kind() == ObjectType.Kind.INSTANCE;
      default -> false;
    };
  }
}
