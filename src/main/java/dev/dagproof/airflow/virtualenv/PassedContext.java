package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.virtualenv.ContextUse.Reason;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.PythonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of the task context reaches the callable of one task. */
final class PassedContext {
  private final PythonTask task;
  private final ContextKeys keys;
  private final TargetEnvironment environment;

  PassedContext(PythonTask task, AirflowVersion version, TargetEnvironment environment) {
    this.task = task;
    this.keys = new ContextKeys(version);
    this.environment = environment;
  }

  /** Why a key does not reach the callable; null if it does, or nobody knows, or it is no key. */
  @Nullable Reason missing(String key) {
    if (task.kind().isContainer()) {
      return missingInContainer(key);
    }
    return switch (keys.fate(key)) {
      case NEVER -> Reason.NEVER_PASSED;
      case GONE -> Reason.GONE;
      case NOT_YET -> Reason.NOT_YET;
      case WITH_PROVIDE_CONTEXT -> isProvided() ? null : Reason.NEEDS_PROVIDE_CONTEXT;
      case WITH_PENDULUM -> environment.pendulum() == Presence.NO ? Reason.NEEDS_PENDULUM : null;
      case WITH_AIRFLOW -> environment.airflow() == Presence.NO ? Reason.NEEDS_AIRFLOW : null;
      case PASSED, NO_KEY -> null;
    };
  }

  private @Nullable Reason missingInContainer(String key) {
    return switch (keys.fate(key)) {
      case GONE -> Reason.GONE;
      case NOT_YET -> Reason.NOT_YET;
      default -> keys.isKnown(key) ? Reason.NEVER_PASSED : null;
    };
  }

  private boolean isProvided() {
    PythonValue provide = task.arguments().value("provide_context", new PythonValue.Bool(false));
    return !provide.equals(new PythonValue.Bool(false));
  }

  /** Whether the key is passed with a value that the serializer refuses. */
  boolean isRefused(String key) {
    return !task.kind().isContainer()
        && keys.fate(key) == ContextKeys.Fate.WITH_AIRFLOW
        && environment.airflow() == Presence.YES
        && refusedKeys().contains(key);
  }

  /** Whether passing all keys fails; those that the task sets itself are not the context's. */
  boolean isAllRefused() {
    for (String key : refusedKeys()) {
      if (!task.supply().keywords().contains(key) && isRefused(key)) {
        return true;
      }
    }
    return false;
  }

  private List<String> refusedKeys() {
    return keys.refused(environment.serializer().equals(new PythonValue.Str("pickle")));
  }

  /** The argument of the task that decides for this reason; null if it is none. */
  @Nullable Expression decidedBy(Reason reason) {
    return switch (reason) {
      case NEEDS_AIRFLOW, NEEDS_PENDULUM, UNPICKLABLE -> environment.decidedBy().orElse(null);
      default -> null;
    };
  }
}
