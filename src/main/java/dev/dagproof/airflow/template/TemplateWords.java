package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.ContextType;
import dev.dagproof.airflow.template.TemplateNames.Fate;

/** The words for what is not there in a template. */
final class TemplateWords {
  private final AirflowVersion version;

  TemplateWords(AirflowVersion version) {
    this.version = version;
  }

  String undefined(String name, Fate fate) {
    String message = "`" + name + "` is undefined in templates";
    return message + because(fate);
  }

  private String because(Fate fate) {
    return switch (fate) {
      case GONE -> " on Airflow " + version + ": Airflow 3 removed it";
      case NOT_YET -> " on Airflow " + version + ": it is new in Airflow 3";
      case UNKNOWN, POSSIBLE -> "";
    };
  }

  String missingMember(String object, ContextType type, String name, Fate fate) {
    String owner =
        type == ContextType.TEXT ? "`" + object + "` is text and has" : "`" + object + "` has";
    return owner + " no `" + name + "`" + because(fate);
  }

  String insteadOf(String name, Fate fate) {
    return switch (name) {
      case "execution_date" -> "write `logical_date`";
      case "next_execution_date" -> "write `data_interval_end`";
      case "prev_execution_date" -> "write `prev_data_interval_start_success`";
      case "prev_execution_date_success" -> "write `prev_data_interval_start_success`";
      case "yesterday_ds", "prev_ds" -> "write `macros.ds_add(ds, -1)`";
      case "tomorrow_ds", "next_ds" -> "write `macros.ds_add(ds, 1)`";
      case "yesterday_ds_nodash", "prev_ds_nodash" ->
          "write `macros.ds_format(macros.ds_add(ds, -1), \"%Y-%m-%d\", \"%Y%m%d\")`";
      case "tomorrow_ds_nodash", "next_ds_nodash" ->
          "write `macros.ds_format(macros.ds_add(ds, 1), \"%Y-%m-%d\", \"%Y%m%d\")`";
      case "triggering_dataset_events" -> "write `triggering_asset_events`";
      case "triggering_asset_events" -> "write `triggering_dataset_events`";
      case "conf" -> "write `dag_run.conf` for what the run was triggered with";
      case "try_number", "start_date", "map_index", "state", "task_id" -> "write `ti." + name + "`";
      case "dag_id" -> "write `dag.dag_id`";
      default ->
          fate == Fate.UNKNOWN
              ? "add it to `user_defined_macros` or `params`, or write `" + name + " | default(…)`"
              : "leave it out, or write `" + name + " | default(…)`";
    };
  }

  String insteadOfMember(ContextType type, String name) {
    return switch (type) {
      case TEXT ->
          name.equals("strftime") || name.equals("format")
              ? "write `logical_date." + name + "(…)`, or `macros.ds_format(ds, …)`"
              : "use a method that text has, or `logical_date`, which is a date";
      case MACROS -> "a macro of the DAG is called by its own name, without `macros.`";
      case VARIABLES -> "write `var.value." + name + "` or `var.json." + name + "`";
      case TASK_INSTANCE, DAG_RUN, DAG ->
          name.equals("execution_date") ? "write `dag_run.logical_date`" : "use another attribute";
      case DATE -> "use an attribute that a pendulum date has";
      case DATE_CLASS ->
          switch (name) {
            case "datetime" -> "it is the class itself: write `macros.datetime.now()`";
            case "timedelta" -> "write `macros.timedelta(…)`";
            default -> "use an attribute that `datetime.datetime` has";
          };
      case FUNCTION -> "it is a function: call it, or pass the module in `user_defined_macros`";
      case OTHER -> "use another attribute";
    };
  }

  String insteadOfFilter(String name) {
    return switch (name) {
      case "fromjson", "from_json" -> "write `macros.json.loads(…)`";
      case "strftime", "date", "date_format" -> "write `logical_date.strftime(…)`";
      case "to_datetime" -> "write `macros.datetime.strptime(…)`";
      case "to_json", "json" -> "write `tojson`";
      default -> "add it to the DAG's `user_defined_filters`";
    };
  }
}
