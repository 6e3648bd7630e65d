package dev.dagproof.airflow.catalog;

/**
 * Calls that open a session on Airflow's own database, which Airflow 3 allows neither to DAG files
 * nor to tasks ({@code BlockedDBSession} of 3.3.2; the methods under {@code @provide_session} of
 * {@code models/dagrun.py}, {@code models/dag.py} and {@code models/pool.py}).
 */
public final class DatabaseCalls {
  private DatabaseCalls() {}

  /** Whether what has this dotted name does so when it is called. */
  public static boolean opens(String name) {
    return switch (name) {
      case "airflow.utils.session.create_session", "airflow.settings.Session" -> true;
      default -> isQuery(name);
    };
  }

  /** Whether a name may be the last part of one of these. */
  public static boolean mayOpen(String lastName) {
    return lastName.equals("create_session")
        || lastName.equals("Session")
        || !classOf(lastName).isEmpty();
  }

  private static boolean isQuery(String name) {
    int dot = name.lastIndexOf('.');
    String owner = dot < 0 ? "" : classOf(name.substring(dot + 1));
    return !owner.isEmpty()
        && name.startsWith("airflow.models.")
        && name.substring(0, dot).endsWith("." + owner);
  }

  /** The class whose method asks the database; empty for other names. */
  private static String classOf(String method) {
    return switch (method) {
      case "find", "find_duplicate", "get_latest_runs", "active_runs_of_dags" -> "DagRun";
      case "get_dagmodel", "get_current", "get_paused_dag_ids" -> "DagModel";
      case "get_pool", "get_pools", "get_default_pool", "slots_stats" -> "Pool";
      default -> "";
    };
  }
}
