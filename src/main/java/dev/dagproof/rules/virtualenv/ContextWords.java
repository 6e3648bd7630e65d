package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.virtualenv.ContextUse;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.semantic.PythonModule;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a use of the task context, and what to write instead. */
final class ContextWords {
  private ContextWords() {}

  /** What happens at this use. */
  static String message(ContextUse use, AirflowVersion version) {
    String key = "`" + use.key() + "` ";
    return switch (use.kind()) {
      case ALL_KEYS -> "`**" + use.key() + "` takes the whole context, which cannot be pickled";
      case CURRENT_CONTEXT ->
          "`get_current_context()` finds no running task in another interpreter";
      case PARAMETER, SUBSCRIPT -> key + reason(use, version);
      case DEFAULT_USED -> key + "stays None: it " + reason(use, version);
      case GET, GET_USED -> key + "gives None: it " + reason(use, version);
    };
  }

  private static String reason(ContextUse use, AirflowVersion version) {
    return switch (use.reason()) {
      case NEVER_PASSED -> "is never passed to a callable that runs in another interpreter";
      case GONE -> "is no longer in the context of Airflow " + version;
      case NOT_YET -> "is not yet in the context of Airflow " + version;
      case NEEDS_AIRFLOW ->
          "is passed only with `system_site_packages`, or `apache-airflow` among the requirements";
      case NEEDS_PENDULUM ->
          "is passed only with `system_site_packages`, or `pendulum` among the requirements";
      case NEEDS_PROVIDE_CONTEXT -> "is passed only with `provide_context=True`";
      case UNPICKLABLE -> "cannot be pickled for another interpreter";
      case NO_TASK -> "needs a running task";
    };
  }

  /** What to write instead. */
  static String help(VirtualenvTask task, ContextUse use, AirflowVersion version) {
    String key = use.key();
    return switch (use.reason()) {
      case NEEDS_PENDULUM ->
          "add \"pendulum\" to the requirements, or " + passIn(task, key, version);
      case NEEDS_PROVIDE_CONTEXT -> "set `provide_context=True` and take it from `**kwargs`";
      case GONE -> insteadOfGone(task, key);
      case NOT_YET -> "do without it before the version of Airflow that has it";
      case UNPICKLABLE ->
          use.kind() == ContextUse.Kind.ALL_KEYS
              ? "name what is needed as parameters, such as `ds`, instead of `**" + key + "`"
              : passIn(task, key, version);
      default -> passIn(task, key, version);
    };
  }

  private static String insteadOfGone(VirtualenvTask task, String key) {
    return switch (key) {
      case "execution_date" -> "take `logical_date`, or " + passIn(task, "{{ logical_date }}");
      case "next_ds", "tomorrow_ds" -> passIn(task, "{{ macros.ds_add(ds, 1) }}");
      case "prev_ds", "yesterday_ds" -> passIn(task, "{{ macros.ds_add(ds, -1) }}");
      case "next_ds_nodash", "tomorrow_ds_nodash" ->
          passIn(task, "{{ macros.ds_add(ds, 1) | replace('-', '') }}");
      case "prev_ds_nodash", "yesterday_ds_nodash" ->
          passIn(task, "{{ macros.ds_add(ds, -1) | replace('-', '') }}");
      case "prev_execution_date_success" ->
          "take `prev_data_interval_start_success`, or "
              + passIn(task, "{{ prev_data_interval_start_success }}");
      case "triggering_dataset_events" -> "take `triggering_asset_events`";
      case "conf" -> "read the setting in the DAG file, and pass in its value";
      default -> "work it out from a key that there is, such as `ds`";
    };
  }

  private static String passIn(VirtualenvTask task, String key, AirflowVersion version) {
    return switch (key) {
      case "ti", "task_instance", "get_current_context" -> passResult(task, version);
      case "var" -> passIn(task, "{{ var.value.name }}");
      case "conn" -> passIn(task, "{{ conn.name.host }}");
      case "params" -> passIn(task, "{{ params.name }}");
      case "dag" -> passIn(task, "{{ dag.dag_id }}");
      case "task" -> passIn(task, "{{ task.task_id }}");
      case "dag_run" -> passIn(task, "{{ dag_run.conf['name'] }}");
      case "macros" -> passIn(task, "{{ macros.ds_add(ds, 7) }}");
      default -> passIn(task, "{{ " + key + " }}");
    };
  }

  /**
   * The template that gives the text of a key; null if text is of no use, or nothing is like it.
   */
  static @Nullable String template(String key, ContextUse.Reason reason) {
    return switch (key) {
      case "logical_date",
          "data_interval_start",
          "data_interval_end",
          "prev_data_interval_start_success",
          "prev_data_interval_end_success",
          "prev_start_date_success",
          "prev_end_date_success" ->
          "{{ " + key + " }}";
      case "execution_date" ->
          reason == ContextUse.Reason.GONE ? "{{ logical_date }}" : "{{ " + key + " }}";
      case "next_ds", "tomorrow_ds" -> "{{ macros.ds_add(ds, 1) }}";
      case "prev_ds", "yesterday_ds" -> "{{ macros.ds_add(ds, -1) }}";
      case "next_ds_nodash", "tomorrow_ds_nodash" ->
          "{{ macros.ds_add(ds, 1) | replace('-', '') }}";
      case "prev_ds_nodash", "yesterday_ds_nodash" ->
          "{{ macros.ds_add(ds, -1) | replace('-', '') }}";
      case "ds", "ts", "run_id" -> "{{ " + key + " }}";
      default -> null;
    };
  }

  /** Whether the value of a key is a date. */
  static boolean isDate(String key) {
    return key.endsWith("_date")
        || key.startsWith("data_interval_")
        || key.startsWith("prev_data_interval_")
        || key.startsWith("prev_start_date")
        || key.startsWith("prev_end_date");
  }

  /** The result of another task, which arrives as the object that it is. */
  private static String passResult(VirtualenvTask task, AirflowVersion version) {
    if (!version.isAtLeast(2, 0)) {
      return passIn(task, "{{ ti.xcom_pull(task_ids='extract') }}");
    }
    String pulled = pulledTask(task);
    boolean isOwn = pulled != null && PythonNames.isName(pulled);
    String known = pulled == null ? null : variable(task, pulled);
    if (task.task().decorated()) {
      String given = known == null ? (isOwn ? pulled : "extract") + "()" : known;
      return "pass in what is needed of it: `" + task.function() + "(" + given + ")`";
    }
    if (pulled != null && !isOwn && known == null) {
      return passIn(task, "{{ ti.xcom_pull(task_ids='" + pulled + "') }}");
    }
    String given = known == null ? (isOwn ? pulled : "extract") + ".output" : known;
    return "pass in what is needed of it: `op_kwargs={\"rows\": " + given + "}`";
  }

  /** The first task whose result the callable pulls by its id; null if it pulls none. */
  private static @Nullable String pulledTask(VirtualenvTask task) {
    PythonModule module = task.callable().module();
    for (Call call : module.tree().allIn(task.callable().function(), Call.class)) {
      if (call.func() instanceof Attribute method && method.attr().equals("xcom_pull")) {
        String pulled = PulledResults.onlyTask(call);
        if (pulled != null) {
          return pulled;
        }
      }
    }
    return null;
  }

  private static @Nullable String variable(VirtualenvTask task, String pulled) {
    PythonTask made = task.task();
    if (!made.decorated()) {
      return ResultVariables.of(made.module(), made.node(), pulled);
    }
    return made.calls().size() == 1
        ? ResultVariables.of(made.dagFile(), made.calls().getFirst().place(), pulled)
        : null;
  }

  /** A template, which arrives as text. */
  private static String passIn(VirtualenvTask task, String template) {
    return "pass in what is needed of it, as text: `"
        + (task.task().decorated()
            ? task.function() + "(value=\"" + template + "\")"
            : "op_kwargs={\"value\": \"" + template + "\"}")
        + "`";
  }
}
