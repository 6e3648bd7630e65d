package dev.dagproof.airflow.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * The keyword arguments that the operators of Python callables take, by version of Airflow.
 *
 * <p>Facts: {@link KnownParameters}, of all minor versions from 2.0 to 3.3.
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
    boolean isKnown = version.isAtLeast(2, 0) && version.compareTo(AirflowVersion.NEWEST) <= 0;
    if (!isKnown || keyword.startsWith("_")) {
      return true;
    }
    return kind.isContainer()
        || (decorated && ofEveryDecorator(keyword))
        || Signatures.takes(kind.operator(), false, keyword, version)
        || (standardProvider && Signatures.takes(kind.operator(), true, keyword, version));
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

  private static boolean ofEveryDecorator(String keyword) {
    return switch (keyword) {
      case "multiple_outputs", "on_failure_fail_dagrun", "kwargs_to_upstream" -> true;
      default -> false;
    };
  }
}
