package dev.dagproof.airflow.result;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.Returns;
import dev.dagproof.python.types.ValuePart;
import dev.dagproof.python.types.ValueParts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates with a time zone in what tasks return: they come out of XCom with a time zone of
 * pendulum, or as dates of pendulum (cases tf_xcom_datetime_arrives_as_pendulum,
 * tf_xcom_list_of_datetime_arrives_as_pendulum). Dates without a time zone come as they were.
 */
public final class ReturnedDates {
  private final NameResolver resolver;
  private final ValueParts parts;

  /** Follows names by this resolver. */
  public ReturnedDates(NameResolver resolver) {
    this.resolver = resolver;
    this.parts = new ValueParts(resolver, AirflowPackage::holds);
  }

  /**
   * A date in a result.
   *
   * @param part where the callable makes it
   * @param certain whether the result surely holds it
   */
  public record Found(ValuePart part, boolean certain) {}

  /** The first date with a time zone in a result; null if there may be none. */
  public @Nullable Found in(TaskResult result) {
    boolean isWhole = result.key() == null && !result.mapped();
    if (!isWhole || !Returned.pushes(result.task())) {
      return null;
    }
    TaskCallable callable = result.task().callables().getFirst();
    List<Return> returns = Returns.of(callable.function());
    for (Return statement : returns) {
      Expression value = statement.value();
      for (ValuePart part :
          value == null ? List.<ValuePart>of() : parts.of(callable.module(), value)) {
        if (part.role() != ValuePart.Role.HELD && !part.key() && hasZone(part)) {
          boolean runs =
              callable.module().paths(callable.function()).of(statement) == Execution.ALWAYS;
          return new Found(part, returns.size() == 1 && runs && part.certain());
        }
      }
    }
    return null;
  }

  private boolean hasZone(ValuePart part) {
    if (part.type().isInstance("pendulum.DateTime")) {
      return true;
    }
    return part.type().isInstance("datetime.datetime")
        && part.expression() instanceof Call call
        && hasZone(part, call);
  }

  private boolean hasZone(ValuePart part, Call call) {
    for (Keyword keyword : call.keywords()) {
      if ("tzinfo".equals(keyword.arg()) || "tz".equals(keyword.arg())) {
        return !keyword.value().isNone();
      }
    }
    String function = call.func().lastName();
    int position =
        switch (function) {
          case "astimezone" -> -1;
          case "now" -> 0;
          case "fromtimestamp" -> 1;
          default -> 7;
        };
    boolean isOfModule = !resolver.importedNames(part.module(), call.func()).isEmpty();
    if (function.equals("replace") || (position >= 0 && !isOfModule)) {
      return false;
    }
    return call.args().size() > position && (position < 0 || !call.args().get(position).isNone());
  }
}
