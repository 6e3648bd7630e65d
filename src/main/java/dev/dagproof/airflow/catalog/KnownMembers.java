package dev.dagproof.airflow.catalog;

/**
 * Attributes of the objects in Airflow's task context, from {@code dir()} in Airflow 2.11.2 and
 * 3.3.2, of the fields of its models in 3.3.2, of pendulum 3 and Python 3.11. It is a class and no
 * resource, since reading one opens the jar, which a start does without otherwise.
 */
final class KnownMembers {
  private KnownMembers() {}

  /** Lines of a version ({@code *} is any), an object and its attributes; the first is empty. */
  static String text() {
    return """

    2 macros Any LC_TIME Locale TYPE_CHECKING add_deprecated_classes annotations datetime \
    datetime_diff_for_humans dateutil ds_add ds_format ds_format_locale format_datetime json \
    random time timedelta uuid yaml
    2 ti are_dependencies_met are_dependents_done check_and_change_state_before_execution \
    clear_db_references clear_next_method_args clear_xcom_data command_as_list current_state \
    custom_operator_name dag_id dag_model dag_run defer_task dry_run duration email_alert \
    emit_state_change_metric end_date ensure_dag error execution_date executor \
    executor_config external_executor_id fetch_handle_failure_context filter_for_tis \
    generate_command get_dagrun get_email_subject_content get_failed_dep_statuses \
    get_num_running_task_instances get_previous_dagrun get_previous_execution_date \
    get_previous_start_date get_previous_ti get_relevant_upstream_map_indexes \
    get_rendered_k8s_spec get_rendered_template_fields get_task_instance \
    get_template_context get_truncated_error_traceback handle_failure hostname init_on_load \
    init_run_context insert_mapping is_eligible_to_retry is_premature is_trigger_log_context \
    job_id key log log_url logger logical_date map_index mark_success_url max_tries metadata \
    next_kwargs next_method next_retry_datetime next_try_number note operator operator_name \
    overwrite_params_with_dag_run_conf pid pool pool_slots prev_attempted_tries \
    previous_start_date_success previous_ti previous_ti_success priority_weight queue \
    queued_by_job queued_by_job_id queued_dttm raw ready_for_retry refresh_from_db \
    refresh_from_task registry render_k8s_pod_yaml render_templates rendered_map_index \
    rendered_task_instance_fields run run_as_user run_id save_to_db \
    schedule_downstream_tasks set_duration set_state start_date state stats_tags task \
    task_display_name task_id task_instance_note test_mode ti_selector_condition trigger \
    trigger_id trigger_timeout triggerer_job try_number unixname updated_at xcom_pull \
    xcom_push
    2 dag_run DEFAULT_DAGRUNS_TO_EXAMINE active_runs_of_dags clear_number conf \
    consumed_dataset_events creating_job creating_job_id dag dag_hash dag_id dag_model \
    dag_run_note data_interval_end data_interval_start end_date execution_date \
    external_trigger fetch_task_instance fetch_task_instances find find_duplicate \
    generate_run_id get_dag get_db_log_template get_latest_runs get_log_filename_template \
    get_log_template get_previous_dagrun get_previous_scheduled_dagrun get_run get_state \
    get_task_instance get_task_instances id is_backfill last_scheduling_decision log \
    log_template_id logger logical_date metadata next_dagruns_to_examine note \
    notify_dagrun_state_changed queued_at refresh_from_db registry run_id run_type \
    schedule_tis serialized_dag set_state start_date state stats_tags \
    task_instance_scheduling_decisions task_instances update_state updated_at \
    validate_run_id verify_integrity
    2 dag access_control add_task add_tasks allow_future_exec_dates auto_register \
    bulk_sync_to_db bulk_write_to_db catchup clear clear_dags cli concurrency \
    concurrency_reached create_dagrun dag_display_name dag_id dagrun_timeout date_range \
    deactivate_stale_dags deactivate_unknown_dags default_args default_view description \
    doc_md edge_info end_date execute_callback fail_stop fetch_callback fetch_dagrun fileloc \
    filepath folder following_schedule full_filepath get_active_runs get_concurrency_reached \
    get_dagrun get_dagruns_between get_default_view get_doc_md get_edge_info get_is_active \
    get_is_paused get_last_dagrun get_latest_execution_date get_next_data_interval \
    get_num_active_runs get_num_task_instances get_run_data_interval get_run_dates \
    get_serialized_fields get_task get_task_instances get_task_instances_before \
    get_template_env get_tree_view handle_callback has_dag_runs has_on_failure_callback \
    has_on_success_callback has_task has_task_group infer_automated_data_interval \
    is_fixed_time_schedule is_paused is_paused_upon_creation is_subdag \
    iter_dagrun_infos_between iter_invalid_owner_links jinja_environment_kwargs last_loaded \
    latest_execution_date leaves log logger max_active_runs max_active_tasks \
    max_consecutive_failed_dag_runs next_dagrun_after_date next_dagrun_info \
    normalize_schedule normalized_schedule_interval on_failure_callback on_success_callback \
    orientation owner owner_links param params parent_dag partial partial_subset pickle \
    pickle_id pickle_info previous_schedule relative_fileloc render_template_as_native_obj \
    resolve_template_files roots run safe_dag_id schedule_interval set_dag_runs_state \
    set_dependency set_edge_info set_task_group_state set_task_instance_state \
    sla_miss_callback start_date sub_dag subdags sync_to_db tags task task_count task_dict \
    task_group task_group_dict task_ids tasks tasks_upstream_of_teardowns teardowns \
    template_searchpath template_undefined test timetable timezone topological_sort \
    tree_view user_defined_filters user_defined_macros validate validate_executor_field \
    validate_schedule_and_params validate_setup_teardown
    3 macros Any TYPE_CHECKING annotations datetime datetime_diff_for_humans dateutil ds_add \
    ds_format ds_format_locale json random time timedelta uuid yaml
    3 ti axcom_pull axcom_push bundle_instance construct context_carrier copy dag_id \
    dag_version_id dict end_date from_orm get_dag get_dagrun_state get_dr_count \
    get_first_reschedule_date get_previous_dagrun get_previous_ti \
    get_relevant_upstream_map_indexes get_task_breadcrumbs get_task_states \
    get_template_context get_ti_count hostname id is_mapped json log_url map_index \
    mark_success_url max_tries model_computed_fields model_config model_construct model_copy \
    model_dump model_dump_json model_extra model_fields model_fields_set model_json_schema \
    model_parametrized_name model_post_init model_rebuild model_validate model_validate_json \
    model_validate_strings parse_file parse_obj parse_raw queue render_templates \
    rendered_map_index run_id schema schema_json sentry_integration start_date state \
    stats_tags task task_id try_number update_forward_refs validate xcom_pull xcom_push
    3 dag_run clear_number conf construct consumed_asset_events copy dag_id \
    data_interval_end data_interval_start dict end_date from_orm json logical_date \
    model_computed_fields model_config model_construct model_copy model_dump model_dump_json \
    model_extra model_fields model_fields_set model_json_schema model_parametrized_name \
    model_post_init model_rebuild model_validate model_validate_json model_validate_strings \
    note parse_file parse_obj parse_raw partition_date partition_key run_after run_id \
    run_type schema schema_json start_date state team_name triggering_user_name \
    update_forward_refs validate
    3 dag access_control add_result add_task add_tasks allowed_run_types auto_register \
    catchup check_cycle cli dag_display_name dag_id dagrun_timeout deadline default_args \
    description disable_bundle_versioning doc_md edge_info end_date fail_fast fileloc folder \
    get_edge_info get_serialized_fields get_task get_template_env has_on_failure_callback \
    has_on_success_callback has_task has_task_group is_paused_upon_creation \
    jinja_environment_kwargs last_loaded leaves max_active_runs max_active_tasks \
    max_consecutive_failed_dag_runs on_failure_callback on_success_callback owner \
    owner_links param params partial partial_subset relative_fileloc \
    render_template_as_native_obj rerun_with_latest_version resolve_template_files roots \
    schedule set_dependency set_edge_info sla_miss_callback start_date tags task task_dict \
    task_group task_group_dict task_ids tasks tasks_upstream_of_teardowns teardowns \
    template_searchpath template_undefined test timetable timezone topological_sort \
    user_defined_filters user_defined_macros validate validate_setup_teardown
    * datetime EPOCH add age astimezone at average closest combine create ctime date day \
    day_of_week day_of_year days_in_month diff diff_for_humans dst end_of farthest first_of \
    float_timestamp fold for_json format fromisocalendar fromisoformat fromordinal \
    fromtimestamp get_offset hour in_timezone in_tz instance int_timestamp is_anniversary \
    is_birthday is_dst is_future is_leap_year is_local is_long_year is_past is_same_day \
    is_utc isocalendar isoformat isoweekday last_of max microsecond min minute month naive \
    next now nth_of offset offset_hours on previous quarter replace resolution second set \
    start_of strftime strptime subtract time timestamp timetuple timetz timezone \
    timezone_name to_atom_string to_cookie_string to_date_string to_datetime_string \
    to_day_datetime_string to_formatted_date_string to_iso8601_string to_rfc1036_string \
    to_rfc1123_string to_rfc2822_string to_rfc3339_string to_rfc822_string to_rfc850_string \
    to_rss_string to_time_string to_w3c_string today toordinal tz tzinfo tzname \
    utcfromtimestamp utcnow utcoffset utctimetuple week_of_month week_of_year weekday year
    * datetime_class astimezone combine ctime date day dst fold fromisocalendar fromisoformat \
    fromordinal fromtimestamp hour isocalendar isoformat isoweekday max microsecond min minute \
    month now replace resolution second strftime strptime time timestamp timetuple timetz today \
    toordinal tzinfo tzname utcfromtimestamp utcnow utcoffset utctimetuple weekday year
    * str capitalize casefold center count encode endswith expandtabs find format format_map \
    index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric \
    isprintable isspace istitle isupper join ljust lower lstrip maketrans partition \
    removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split \
    splitlines startswith strip swapcase title translate upper zfill
    """;
  }
}
