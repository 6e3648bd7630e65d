package dev.dagproof.airflow;

import java.util.Set;

/**
 * Which keys of the task context a shipped callable is given.
 *
 * <p>Facts: {@code BASE_SERIALIZABLE_CONTEXT_KEYS} and its kin in {@code
 * airflow/operators/python.py} of 2.11.2 and of apache-airflow-providers-standard 1.21.0, together
 * with the keys that the context of 2.11.2 and 3.3.2 really has; recorded cases context_*.
 */
final class ContextKeys {
  /** What Airflow never passes on, whatever the settings. */
  private static final Set<String> NEVER =
      Set.of("ti", "task_instance", "var", "conn", "outlet_events", "inlet_events");

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
          "task_instance_key_str",
          "templates_dict");

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

  private final AirflowVersion version;

  ContextKeys(AirflowVersion version) {
    this.version = version;
  }

  /** What becomes of a key. */
  enum Fate {
    /** It is passed always. */
    PASSED,
    /** It is never passed. */
    NEVER,
    /** It is passed where Airflow takes pendulum to be there. */
    WITH_PENDULUM,
    /** It is passed where Airflow takes itself to be there. */
    WITH_AIRFLOW,
    /** It was passed in Airflow 2, and is gone in 3. */
    GONE,
    /** It is new in Airflow 3. */
    NOT_YET,
    /** It is no key of the context. */
    NO_KEY
  }

  /** What becomes of this key in this version. */
  Fate fate(String key) {
    boolean three = version.isAtLeast(3, 0);
    if (NEVER.contains(key)) {
      return Fate.NEVER;
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
    if (BASE_2.contains(key)) {
      return three ? Fate.GONE : Fate.PASSED;
    }
    if (PENDULUM_2.contains(key)) {
      return three ? Fate.GONE : Fate.WITH_PENDULUM;
    }
    if (AIRFLOW_2.contains(key)) {
      return three ? Fate.GONE : Fate.WITH_AIRFLOW;
    }
    if (BASE_3.contains(key)) {
      return three ? Fate.PASSED : Fate.NOT_YET;
    }
    if (PENDULUM_3.contains(key)) {
      return three ? Fate.WITH_PENDULUM : Fate.NOT_YET;
    }
    if (AIRFLOW_3.contains(key)) {
      return three ? Fate.WITH_AIRFLOW : Fate.NOT_YET;
    }
    return Fate.NO_KEY;
  }

  /**
   * Whether the value of this key holds a module, which pickle refuses (cases context_task_*,
   * context_macros_*).
   */
  boolean isUnpicklable(String key) {
    return switch (key) {
      case "task", "dag" -> true;
      case "dag_run", "macros" -> !version.isAtLeast(3, 0);
      default -> false;
    };
  }
}
