package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The template fields of Airflow's own operators and sensors: {@code template_fields} and {@code
 * template_ext} in 2.11.2 and in apache-airflow-providers-standard 1.21.0, -common-sql, -smtp,
 * -http, -ftp as these had them.
 */
final class OperatorCatalog {
  private static final List<String> NONE = List.of();
  private static final List<String> SHELL = List.of(".sh", ".bash");
  private static final List<String> SQL = List.of(".sql", ".hql");

  private final boolean three;

  OperatorCatalog(AirflowVersion version) {
    three = version.isAtLeast(3, 0);
  }

  /** The class that goes by one of these dotted names. */
  @Nullable TemplatedOperator of(List<String> qualifiedNames) {
    for (String qualified : qualifiedNames) {
      int dot = qualified.lastIndexOf('.');
      TemplatedOperator found =
          dot > 0 ? of(qualified.substring(0, dot), qualified.substring(dot + 1)) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable TemplatedOperator of(String module, String name) {
    if (module.startsWith("airflow.providers.common.sql")) {
      return ofSql(name);
    }
    boolean standard =
        module.equals("airflow.operators")
            || module.startsWith("airflow.operators.")
            || module.startsWith("airflow.sensors")
            || module.startsWith("airflow.providers.standard.");
    if (standard) {
      return ofStandard(name);
    }
    boolean otherProvider =
        module.startsWith("airflow.providers.smtp.")
            || module.startsWith("airflow.providers.http.")
            || module.startsWith("airflow.providers.ftp.");
    return otherProvider ? ofProvider(name) : null;
  }

  private @Nullable TemplatedOperator ofStandard(String name) {
    return switch (name) {
      case "BashOperator" -> operator(name, SHELL, "bash_command", "env", "cwd");
      case "BashSensor" -> operator(name, NONE, "bash_command", "env");
      case "PythonOperator", "BranchPythonOperator", "ShortCircuitOperator", "PythonSensor" ->
          operator(name, NONE, "templates_dict", "op_args", "op_kwargs");
      case "PythonVirtualenvOperator", "BranchPythonVirtualenvOperator" -> ofVirtualenv(name);
      case "ExternalPythonOperator", "BranchExternalPythonOperator" ->
          operator(name, NONE, "templates_dict", "op_args", "op_kwargs", "python");
      case "TriggerDagRunOperator" ->
          operator(
              name,
              NONE,
              "trigger_dag_id",
              "trigger_run_id",
              "logical_date",
              "execution_date",
              "conf",
              "wait_for_completion",
              "skip_when_already_exists");
      case "EmailOperator" ->
          operator(name, List.of(".html"), "to", "subject", "html_content", "files");
      case "DateTimeSensor", "DateTimeSensorAsync" -> operator(name, NONE, "target_time");
      case "ExternalTaskSensor" ->
          operator(
              name,
              NONE,
              "external_dag_id",
              "external_task_id",
              "external_task_ids",
              "external_task_group_id");
      case "ExternalTaskMarker" ->
          operator(
              name, NONE, "external_dag_id", "external_task_id", "execution_date", "logical_date");
      case "FileSensor" -> operator(name, NONE, "filepath", "fs_conn_id");
      case "TimeDeltaSensor", "TimeDeltaSensorAsync", "WaitSensor" -> open(operator(name, NONE));
      case "EmptyOperator", "DummyOperator", "LatestOnlyOperator", "BranchDayOfWeekOperator" ->
          operator(name, NONE);
      case "BranchDateTimeOperator", "DayOfWeekSensor", "TimeSensor" -> operator(name, NONE);
      case "HITLOperator" -> open(operator(name, NONE, "subject", "body"));
      case "GenericTransfer" ->
          open(operator(name, SQL, "sql", "destination_table", "preoperator"));
      case "SimpleHttpOperator" -> open(operator(name, NONE, "endpoint", "data", "headers"));
      default -> null;
    };
  }

  /** Of {@code requirements} only some values are files: rules on requirements look at them. */
  private TemplatedOperator ofVirtualenv(String name) {
    TemplatedOperator operator =
        operator(
            name,
            List.of(".txt"),
            "templates_dict",
            "op_args",
            "op_kwargs",
            "requirements",
            "index_urls",
            "venv_cache_path");
    return three ? with(operator, "index_urls_from_connection_ids") : operator;
  }

  private static @Nullable TemplatedOperator ofSql(String name) {
    List<String> fields =
        switch (name) {
          case "SQLExecuteQueryOperator" -> List.of("sql", "parameters");
          case "SQLColumnCheckOperator", "SQLTableCheckOperator" ->
              List.of("table", "partition_clause");
          case "SQLCheckOperator", "BranchSQLOperator" -> List.of("sql");
          case "SQLValueCheckOperator" -> List.of("sql", "pass_value");
          case "SQLThresholdCheckOperator" -> List.of("sql", "min_threshold", "max_threshold");
          case "SqlSensor" -> List.of("sql", "parameters");
          case "GenericTransfer" -> List.of("sql", "destination_table", "preoperator");
          default -> List.of();
        };
    if (fields.isEmpty()) {
      return null;
    }
    List<String> extensions =
        switch (name) {
          case "SQLExecuteQueryOperator" -> List.of(".sql", ".json");
          case "SQLColumnCheckOperator", "SQLTableCheckOperator" -> NONE;
          case "BranchSQLOperator" -> List.of(".sql");
          default -> SQL;
        };
    Set<String> all = new HashSet<>(fields);
    all.addAll(List.of("conn_id", "database", "hook_params"));
    return new TemplatedOperator(name, all, false, extensions);
  }

  private static @Nullable TemplatedOperator ofProvider(String name) {
    return switch (name) {
      case "EmailOperator" ->
          open(
              operator(
                  name,
                  List.of(".html"),
                  "to",
                  "subject",
                  "html_content",
                  "from_email",
                  "files",
                  "cc",
                  "bcc"));
      case "HttpOperator", "SimpleHttpOperator" ->
          open(operator(name, NONE, "endpoint", "data", "headers", "http_conn_id"));
      case "HttpSensor" ->
          open(operator(name, NONE, "endpoint", "request_params", "headers", "http_conn_id"));
      case "FTPFileTransmitOperator", "SFTPOperator" ->
          open(operator(name, NONE, "local_filepath", "remote_filepath"));
      default -> null;
    };
  }

  private static TemplatedOperator operator(
      String name, List<String> extensions, String... fields) {
    return new TemplatedOperator(name, Set.of(fields), true, extensions);
  }

  private static TemplatedOperator open(TemplatedOperator operator) {
    return new TemplatedOperator(operator.name(), operator.fields(), false, operator.extensions());
  }

  private static TemplatedOperator with(TemplatedOperator operator, String field) {
    Set<String> fields = new HashSet<>(operator.fields());
    fields.add(field);
    return new TemplatedOperator(
        operator.name(), fields, operator.complete(), operator.extensions());
  }
}
