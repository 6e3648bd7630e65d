package dev.dagproof.airflow.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * The keyword arguments that the operators of Python callables take, by version of Airflow.
 *
 * <p>Facts: the constructors of all minor versions from 2.0 to 3.3, which {@code
 * src/test/python/operator_arguments.py} lists for the test of this class.
 */
public final class OperatorArguments {
  private static final List<String> COMMON =
      List.of(
          "task_id",
          "python_callable",
          "op_args",
          "op_kwargs",
          "templates_dict",
          "multiple_outputs",
          "retries",
          "retry_delay",
          "trigger_rule",
          "execution_timeout",
          "start_date",
          "depends_on_past",
          "do_xcom_push",
          "on_failure_callback",
          "on_success_callback",
          "requirements",
          "system_site_packages",
          "python_version",
          "pip_install_options",
          "index_urls",
          "venv_cache_path",
          "expect_airflow",
          "serializer",
          "env_vars",
          "python",
          "skip_on_exit_code");

  private OperatorArguments() {}

  /**
   * Whether an operator takes this argument, or may: an operator of the standard provider comes in
   * any version of that.
   *
   * @param kind of an operator, or of a decorator, which takes a few more
   * @param standardProvider whether the operator may be the standard provider's in Airflow 2
   */
  public static boolean mayTake(
      TaskKind kind,
      boolean decorated,
      boolean standardProvider,
      String keyword,
      AirflowVersion version) {
    if (version.compareTo(AirflowVersion.NEWEST) > 0 || keyword.startsWith("_")) {
      return true;
    }
    return ofEveryOperator(keyword, version)
        || (decorated && ofEveryDecorator(keyword))
        || ofKind(kind, keyword, version)
        || (standardProvider && ofKind(kind, keyword, AirflowVersion.NEWEST));
  }

  /** Those that are given often, for guesses at what a mistyped one was meant to be. */
  public static List<String> common(TaskKind kind, boolean decorated, AirflowVersion version) {
    List<String> common = new ArrayList<>();
    for (String keyword : COMMON) {
      if (mayTake(kind, decorated, false, keyword, version)) {
        common.add(keyword);
      }
    }
    return common;
  }

  /** Those of BaseOperator and PythonOperator. */
  private static boolean ofEveryOperator(String keyword, AirflowVersion version) {
    return switch (keyword) {
      case "task_id",
          "python_callable",
          "op_args",
          "op_kwargs",
          "templates_dict",
          "templates_exts",
          "dag",
          "task_group",
          "default_args",
          "params",
          "owner",
          "email",
          "email_on_retry",
          "email_on_failure",
          "retries",
          "retry_delay",
          "retry_exponential_backoff",
          "max_retry_delay",
          "start_date",
          "end_date",
          "depends_on_past",
          "wait_for_downstream",
          "priority_weight",
          "weight_rule",
          "queue",
          "pool",
          "pool_slots",
          "sla",
          "execution_timeout",
          "on_execute_callback",
          "on_failure_callback",
          "on_success_callback",
          "on_retry_callback",
          "trigger_rule",
          "resources",
          "run_as_user",
          "executor_config",
          "do_xcom_push",
          "inlets",
          "outlets",
          "doc",
          "doc_md",
          "doc_json",
          "doc_yaml",
          "doc_rst" ->
          true;
      case "pre_execute", "post_execute", "max_active_tis_per_dag" -> version.isAtLeast(2, 2);
      case "ignore_first_depends_on_past", "show_return_value_in_logs" -> version.isAtLeast(2, 3);
      case "wait_for_past_depends_before_skipping", "max_active_tis_per_dagrun" ->
          version.isAtLeast(2, 6);
      case "logger_name" -> version.isAtLeast(2, 8);
      case "on_skipped_callback",
          "map_index_template",
          "multiple_outputs",
          "task_display_name",
          "allow_nested_operators" ->
          version.isAtLeast(2, 9);
      case "executor" -> version.isAtLeast(2, 10);
      case "render_template_as_native_obj" -> version.isAtLeast(3, 2);
      case "retry_policy" -> version.isAtLeast(3, 3);
      // Airflow 2 takes it out by itself.
      case "task_concurrency", "provide_context" -> !version.isAtLeast(3, 0);
      default -> false;
    };
  }

  private static boolean ofEveryDecorator(String keyword) {
    return switch (keyword) {
      case "multiple_outputs", "on_failure_fail_dagrun", "kwargs_to_upstream" -> true;
      default -> false;
    };
  }

  private static boolean ofKind(TaskKind kind, String keyword, AirflowVersion version) {
    if (kind.isContainer()) {
      return true;
    }
    if (kind == TaskKind.SHORT_CIRCUIT) {
      return keyword.equals("ignore_downstream_trigger_rules") && version.isAtLeast(2, 3);
    }
    return kind.shipsSource()
        && (ofShipped(keyword, version)
            || (kind.isVirtualenv() ? ofVirtualenv(keyword, version) : ofExternalPython(keyword)));
  }

  private static boolean ofShipped(String keyword, AirflowVersion version) {
    return switch (keyword) {
      case "string_args" -> true;
      case "expect_airflow" -> version.isAtLeast(2, 4);
      case "skip_on_exit_code" -> version.isAtLeast(2, 6);
      case "serializer", "env_vars", "inherit_env" -> version.isAtLeast(2, 10);
      case "use_dill" -> !version.isAtLeast(3, 0);
      default -> false;
    };
  }

  private static boolean ofVirtualenv(String keyword, AirflowVersion version) {
    return switch (keyword) {
      case "requirements", "python_version", "system_site_packages" -> true;
      case "pip_install_options" -> version.isAtLeast(2, 3);
      case "index_urls", "venv_cache_path" -> version.isAtLeast(2, 8);
      case "index_urls_from_connection_ids" -> version.isAtLeast(3, 0);
      default -> false;
    };
  }

  private static boolean ofExternalPython(String keyword) {
    return keyword.equals("python") || keyword.equals("expect_pendulum");
  }
}
