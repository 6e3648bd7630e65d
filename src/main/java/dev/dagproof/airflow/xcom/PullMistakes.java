package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.result.MissingKeys;
import dev.dagproof.airflow.result.TaskResult;
import dev.dagproof.airflow.result.TaskResults;
import dev.dagproof.airflow.structure.StaticTask;
import dev.dagproof.airflow.xcom.PullFault.Kind;
import dev.dagproof.airflow.xcom.Pullers.Puller;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.NameResolver;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a pull of a task, by the other tasks of its DAG and their order. */
final class PullMistakes {
  /** What runs while a task does, or when it has succeeded; before those behind it in any case. */
  private static final String[] HOOKS = {
    "pre_execute", "post_execute", "on_execute_callback", "on_success_callback"
  };

  private final AirflowVersion version;
  private final TaskResults results;
  private final NameResolver resolver;

  PullMistakes(AirflowVersion version, TaskResults results, NameResolver resolver) {
    this.version = version;
    this.results = results;
    this.resolver = resolver;
  }

  /** Whether a pull that names no task means the one that pulls: before Airflow 3 it means any. */
  boolean ownByDefault() {
    return version.isAtLeast(3, 0);
  }

  /** What is wrong for all tasks that pull so; null if it may be right for one. */
  @Nullable PullMistake of(PullArguments arguments, List<Puller> all) {
    PullMistake first = null;
    for (Puller one : all) {
      PullMistake mistake = of(arguments, one);
      if (mistake == null) {
        return null;
      }
      first = first == null ? mistake : first;
    }
    return first;
  }

  private @Nullable PullMistake of(PullArguments arguments, Puller user) {
    String dagId = arguments.dagId();
    if (dagId != null && !dagId.equals(user.dag().id())) {
      boolean isSwapped =
          arguments.ids().size() == 1
              && user.dag().task(arguments.ids().getFirst()) == null
              && user.dag().task(dagId) != null;
      return isSwapped ? mistake(Kind.SWAPPED, arguments.ids().getFirst(), user, dagId) : null;
    }
    for (String id : arguments.ids()) {
      StaticTask pulled = user.dag().task(id);
      if (pulled == null) {
        String task = user.task().toString();
        return new PullMistake(Kind.NO_TASK, id, task, "", user.dag().taskIds());
      }
      if (pulled == user.task() && arguments.isWhole() && hasNoResultYet(pulled)) {
        return mistake(Kind.SELF, id, user, "");
      }
      if (pulled != user.task() && !user.dag().isUpstream(pulled, user.task())) {
        boolean isBehind = user.dag().isUpstream(user.task(), pulled);
        return mistake(isBehind ? Kind.DOWNSTREAM : Kind.NOT_UPSTREAM, id, user, "");
      }
      if (arguments.isWhole() && pushesNothing(pulled)) {
        return mistake(Kind.NOTHING, id, user, "");
      }
      TaskResult result = results.madeBy(pulled).orElse(null);
      boolean isMissing =
          !arguments.isWhole()
              && !hasHook(pulled)
              && (result == null
                  ? pushesResultAlone(pulled)
                      && !mentions(user, "xcom_push")
                      && !mentions(user, "XCom")
                  : MissingKeys.isNotPushed(result, arguments.key(), resolver));
      if (isMissing) {
        return new PullMistake(Kind.KEY, arguments.key(), id, "");
      }
      StaticTask next = arguments.ids().size() == 1 ? next(pulled, user) : null;
      if (next != null) {
        return mistake(Kind.FIRST_OF_SEVERAL, id, user, String.valueOf(next.id()));
      }
    }
    return null;
  }

  /** EmptyOperator never runs, and {@code do_xcom_push=False} keeps the result of others. */
  private static boolean pushesNothing(StaticTask task) {
    return task.operator().equals("EmptyOperator")
        || (task.setting("do_xcom_push") instanceof Literal literal
            && literal.truth() == Value.Truth.FALSE);
  }

  /** Whether a task of Airflow's own BashOperator pushes its last line and nothing else. */
  private static boolean pushesResultAlone(StaticTask task) {
    return task.operator().equals("BashOperator")
        && task.isOfAirflow()
        && task.setting("multiple_outputs") == null;
  }

  /** Whether something runs beside a task that has its context, and so may push. */
  private static boolean hasHook(StaticTask task) {
    for (String hook : HOOKS) {
      if (task.setting(hook) != null) {
        return true;
      }
    }
    return false;
  }

  /** Sensors that wait between tries, and tasks that are mapped, may have pushed one before. */
  private static boolean hasNoResultYet(StaticTask task) {
    return !task.isMapped() && !task.operator().contains("Sensor");
  }

  /**
   * The second call of the function whose first call a task is, if both come before the one that
   * pulls: Airflow gives it the id {@code name__1} (recorded case xcom_pull_suffix_trap). Null if
   * there is none, or the file knows it by its id.
   */
  private @Nullable StaticTask next(StaticTask pulled, Puller user) {
    StaticTask next = user.dag().task(pulled.id() + "__1");
    if (next == null || next == user.task() || mentions(user, "__1")) {
      return null;
    }
    FunctionValue function = pulled.callable();
    FunctionValue same = next.callable();
    boolean isRepeated = function != null && same != null && function.node() == same.node();
    return isRepeated && user.dag().isUpstream(next, user.task()) ? next : null;
  }

  private static boolean mentions(Puller user, String text) {
    byte[] bytes = user.task().made().module().source().bytes();
    return new String(bytes, StandardCharsets.UTF_8).contains(text);
  }

  private static PullMistake mistake(Kind kind, String name, Puller user, String near) {
    return new PullMistake(kind, name, user.task().toString(), near);
  }
}
