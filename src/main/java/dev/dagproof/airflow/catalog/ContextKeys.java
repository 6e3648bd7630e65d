package dev.dagproof.airflow.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which keys the task context has, and which of them a shipped callable is given.
 *
 * <p>Facts: {@code BASE_SERIALIZABLE_CONTEXT_KEYS} and its kin in {@code
 * airflow/operators/python.py} of 2.11.2 and of apache-airflow-providers-standard 1.21.0, together
 * with the keys that the context of 2.11.2 and 3.3.2 really has; {@code
 * PythonVirtualenvOperator._write_args} of 1.10.15; recorded cases context_*.
 */
public final class ContextKeys {
  /** What Airflow never passes on, whatever the settings. */
  private static final Set<String> NEVER =
      Set.of("ti", "task_instance", "var", "conn", "outlet_events", "inlet_events");

  private static final Set<String> NEVER_3 =
      Set.of("map_index_template", "task_state_store", "asset_state_store");

  private static final Set<String> NEVER_1 = Set.of("macros", "dag", "task");

  private static final Set<String> BASE =
      Set.of(
          "ds",
          "ds_nodash",
          "ts",
          "ts_nodash",
          "ts_nodash_with_tz",
          "run_id",
          "inlets",
          "outlets",
          "task_instance_key_str");

  private static final Set<String> BASE_2 =
      Set.of(
          "expanded_ti_count",
          "map_index_template",
          "test_mode",
          "next_ds",
          "next_ds_nodash",
          "prev_ds",
          "prev_ds_nodash",
          "tomorrow_ds",
          "tomorrow_ds_nodash",
          "yesterday_ds",
          "yesterday_ds_nodash");

  private static final Set<String> BASE_3 = Set.of("task_reschedule_count", "partition_key");

  private static final Set<String> PENDULUM =
      Set.of(
          "data_interval_start",
          "data_interval_end",
          "logical_date",
          "prev_data_interval_start_success",
          "prev_data_interval_end_success",
          "prev_start_date_success",
          "prev_end_date_success");

  private static final Set<String> PENDULUM_2 =
      Set.of(
          "execution_date",
          "next_execution_date",
          "prev_execution_date",
          "prev_execution_date_success");

  private static final Set<String> PENDULUM_3 = Set.of("partition_date");

  private static final Set<String> AIRFLOW = Set.of("macros", "dag", "dag_run", "task", "params");
  private static final Set<String> AIRFLOW_2 = Set.of("conf", "triggering_dataset_events");
  private static final Set<String> AIRFLOW_3 = Set.of("triggering_asset_events");

  private static final List<Set<String>> ALL =
      List.of(
          NEVER,
          NEVER_3,
          BASE,
          BASE_2,
          BASE_3,
          PENDULUM,
          PENDULUM_2,
          PENDULUM_3,
          AIRFLOW,
          AIRFLOW_2,
          AIRFLOW_3);

  private final AirflowVersion version;

  /** The keys of one version. */
  public ContextKeys(AirflowVersion version) {
    this.version = version;
  }

  /** What becomes of a key. */
  public enum Fate {
    /** It is passed always. */
    PASSED,
    /** It is never passed. */
    NEVER,
    /** It is passed where Airflow takes pendulum to be there. */
    WITH_PENDULUM,
    /** It is passed where Airflow takes itself to be there. */
    WITH_AIRFLOW,
    /** It is passed with {@code provide_context=True}. */
    WITH_PROVIDE_CONTEXT,
    /** It was passed in Airflow 2, and is gone in 3. */
    GONE,
    /** It is new in Airflow 3. */
    NOT_YET,
    /** It is no key of the context. */
    NO_KEY
  }

  /** The keys that the context of a task has. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Set<String> some : ALL) {
      for (String name : some) {
        if (contains(name)) {
          names.add(name);
        }
      }
    }
    // Sets have another order in each process.
    Collections.sort(names);
    return names;
  }

  /** Whether the context of a task has this key, and with it the names in its templates. */
  public boolean contains(String key) {
    return switch (fate(key)) {
      case GONE, NOT_YET, NO_KEY -> false;
      default -> true;
    };
  }

  /** What the value of a key is, in all runs. */
  public ContextType type(String key) {
    if (!contains(key)) {
      return ContextType.OTHER;
    }
    return switch (key) {
      case "ds",
          "ds_nodash",
          "ts",
          "ts_nodash",
          "ts_nodash_with_tz",
          "run_id",
          "task_instance_key_str",
          "yesterday_ds",
          "yesterday_ds_nodash",
          "tomorrow_ds",
          "tomorrow_ds_nodash" ->
          ContextType.TEXT;
      case "logical_date", "execution_date", "data_interval_start", "data_interval_end" ->
          ContextType.DATE;
      case "ti", "task_instance" -> ContextType.TASK_INSTANCE;
      case "dag_run" -> ContextType.DAG_RUN;
      case "dag" -> ContextType.DAG;
      case "macros" -> ContextType.MACROS;
      case "var" -> ContextType.VARIABLES;
      default -> ContextType.OTHER;
    };
  }

  /** What becomes of this key in this version. */
  public Fate fate(String key) {
    if (NEVER.contains(key)) {
      return Fate.NEVER;
    }
    if (!version.isAtLeast(2, 0)) {
      return fateInOne(key);
    }
    if (BASE.contains(key)) {
      return Fate.PASSED;
    }
    if (PENDULUM.contains(key)) {
      return Fate.WITH_PENDULUM;
    }
    if (AIRFLOW.contains(key)) {
      return Fate.WITH_AIRFLOW;
    }
    return version.isAtLeast(3, 0) ? fateInThree(key) : fateInTwo(key);
  }

  /**
   * Whether a parameter of this name stands for a key of the context, so that a task decorator
   * gives it the default None ({@code KNOWN_CONTEXT_KEYS}).
   */
  public boolean isKnown(String key) {
    Fate fate = fate(key);
    return switch (key) {
      case "templates_dict", "exception", "reason", "try_number" -> true;
      // Airflow 3 keeps these two, though the context has no values for them.
      case "expanded_ti_count", "test_mode" -> version.isAtLeast(2, 0);
      default -> fate != Fate.NO_KEY && fate != Fate.GONE && fate != Fate.NOT_YET;
    };
  }

  private static Fate fateInOne(String key) {
    if (NEVER_1.contains(key)) {
      return Fate.NEVER;
    }
    boolean isKey =
        BASE.contains(key)
            || BASE_2.contains(key)
            || PENDULUM_2.contains(key)
            || AIRFLOW.contains(key)
            || key.equals("conf");
    return isKey ? Fate.WITH_PROVIDE_CONTEXT : Fate.NO_KEY;
  }

  private static Fate fateInTwo(String key) {
    if (BASE_2.contains(key)) {
      return Fate.PASSED;
    }
    if (PENDULUM_2.contains(key)) {
      return Fate.WITH_PENDULUM;
    }
    if (AIRFLOW_2.contains(key)) {
      return Fate.WITH_AIRFLOW;
    }
    boolean isNew =
        BASE_3.contains(key)
            || PENDULUM_3.contains(key)
            || AIRFLOW_3.contains(key)
            || NEVER_3.contains(key);
    return isNew ? Fate.NOT_YET : Fate.NO_KEY;
  }

  private static Fate fateInThree(String key) {
    if (NEVER_3.contains(key)) {
      return Fate.NEVER;
    }
    if (BASE_3.contains(key)) {
      return Fate.PASSED;
    }
    if (PENDULUM_3.contains(key)) {
      return Fate.WITH_PENDULUM;
    }
    if (AIRFLOW_3.contains(key)) {
      return Fate.WITH_AIRFLOW;
    }
    boolean isGone = BASE_2.contains(key) || PENDULUM_2.contains(key) || AIRFLOW_2.contains(key);
    return isGone ? Fate.GONE : Fate.NO_KEY;
  }

  /**
   * The keys whose values this serializer surely refuses, if they are passed (cases
   * context_kwargs_*, context_task_*, context_macros_*).
   *
   * @param pickle whether it is pickle, and neither dill nor cloudpickle
   */
  public List<String> refused(boolean pickle) {
    boolean three = version.isAtLeast(3, 0);
    if (!pickle) {
      return three ? List.of("task") : List.of();
    }
    return three ? List.of("task", "dag") : List.of("task", "dag", "dag_run", "macros");
  }
}
