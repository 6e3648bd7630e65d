package dev.dagproof.airflow.catalog;

/**
 * The arguments of the constructors of Airflow, from the sources of apache-airflow 2.0.2 to 2.11.2,
 * of apache-airflow-task-sdk 1.0.6, 1.1.8, 1.2.2, 1.3.2 and of apache-airflow-providers-standard
 * 1.0.0, 1.5.0, 1.9.0, 1.21.0. {@code src/test/python/write_parameters.py} writes it and says what
 * a line means. It is a class and no resource, since reading one opens the jar, which a start does
 * without otherwise.
 */
final class KnownParameters {
  private KnownParameters() {}

  /** The lines; the first is empty. */
  static String text() {
    return """

    airflow Asset+3.0 - access_control+3.3 extra group name uri watchers
    airflow AssetAlias+3.0 - group name!
    airflow BaseBranchOperator-2.11 BaseOperator
    airflow BaseOperator - allow_nested_operators+2.9-2.9 allow_nested_operators:bool|None+2.10 \
    dag default_args depends_on_past-2.9 depends_on_past:bool|None+2.10 do_xcom_push-2.9 \
    do_xcom_push:bool|None+2.10 doc-2.9 doc:str|None+2.10 doc_json-2.9 doc_json:str|None+2.10 \
    doc_md-2.9 doc_md:str|None+2.10 doc_rst-2.9 doc_rst:str|None+2.10 doc_yaml-2.9 \
    doc_yaml:str|None+2.10 email-2.9 email:str|Iterable|None+2.10-2.11 \
    email:str|Sequence|None+3.0 email_on_failure-2.9 email_on_failure:bool|None+2.10 \
    email_on_retry-2.9 email_on_retry:bool|None+2.10 end_date-2.11 end_date:datetime|None+3.0 \
    execution_timeout executor:str|None+2.10 executor_config ignore_first_depends_on_past+2.3-2.9 \
    ignore_first_depends_on_past:bool|None+2.10 inlets logger_name+2.8 map_index_template+2.9-2.9 \
    map_index_template:str|None+2.10 max_active_tis_per_dag+2.2-2.9 \
    max_active_tis_per_dag:int|None+2.10 max_active_tis_per_dagrun+2.6-2.9 \
    max_active_tis_per_dagrun:int|None+2.10 max_retry_delay multiple_outputs+2.9-2.9 \
    multiple_outputs:bool|None+2.10 on_execute_callback on_failure_callback on_retry_callback \
    on_skipped_callback+2.9 on_success_callback outlets owner params pool-2.9 pool:str|None+2.10 \
    pool_slots-2.9 pool_slots:int|None+2.10 post_execute+2.2 pre_execute+2.2 priority_weight-2.9 \
    priority_weight:int|None+2.10 queue-2.9 queue:str|None+2.10 render_template_as_native_obj+3.2 \
    resources retries-2.9 retries:int|None+2.10 retry_delay retry_exponential_backoff-2.9 \
    retry_exponential_backoff:bool|None+2.10-3.1 retry_exponential_backoff:int|float|None+3.2 \
    retry_policy+3.3 run_as_user-2.9 run_as_user:str|None+2.10 sla start_date-2.11 \
    start_date:datetime|None+3.0 task_concurrency-2.9 task_concurrency:int|None+2.10-2.11 \
    task_display_name+2.9-2.9 task_display_name:str|None+2.10 task_group task_id!-2.9 \
    task_id!:str|None+2.10 trigger_rule-2.9 trigger_rule:str|None+2.10 wait_for_downstream-2.9 \
    wait_for_downstream:bool|None+2.10 wait_for_past_depends_before_skipping+2.6-2.9 \
    wait_for_past_depends_before_skipping:bool|None+2.10 weight_rule
    airflow BaseSQLOperator+2.1-2.3 BaseOperator conn_id database hook_params+2.3
    airflow BaseSensorOperator BaseOperator exponential_backoff max_wait+2.5 mode never_fail+2.10 \
    poke_interval silent_fail+2.6 soft_fail timeout
    airflow BashOperator-2.11 BaseOperator append_env+2.3 bash_command! cwd+2.2 env \
    output_encoding output_processor+2.10 skip_exit_code+2.1 skip_on_exit_code+2.6 xcom_push-2.3
    airflow BashSensor-2.11 BaseSensorOperator bash_command! env output_encoding \
    retry_exit_code+2.6
    airflow BranchDateTimeOperator+2.1-2.11 BaseOperator follow_task_ids_if_false! \
    follow_task_ids_if_true! target_lower! target_upper! use_task_execution_date \
    use_task_logical_date+2.3
    airflow BranchDayOfWeekOperator+2.1-2.11 BaseOperator follow_task_ids_if_false! \
    follow_task_ids_if_true! use_task_execution_day use_task_logical_date+2.3 week_day!
    airflow BranchExternalPythonOperator+2.7-2.11 BaseOperator env_vars+2.10 expect_airflow \
    expect_pendulum inherit_env+2.10 op_args op_kwargs provide_context python! python_callable! \
    serializer+2.10 show_return_value_in_logs skip_on_exit_code string_args templates_dict \
    templates_exts use_dill
    airflow BranchPythonOperator-2.11 BaseOperator op_args op_kwargs provide_context \
    python_callable! show_return_value_in_logs+2.3 templates_dict templates_exts
    airflow BranchPythonVirtualenvOperator+2.8-2.11 BaseOperator env_vars+2.10 expect_airflow \
    index_urls inherit_env+2.10 op_args op_kwargs pip_install_options provide_context \
    python_callable! python_version requirements serializer+2.10 show_return_value_in_logs \
    skip_on_exit_code string_args system_site_packages templates_dict templates_exts use_dill \
    venv_cache_path
    airflow BranchSQLOperator-2.3 BaseOperator conn_id database follow_task_ids_if_false! \
    follow_task_ids_if_true! hook_params+2.3 parameters sql!
    airflow BranchSqlOperator-2.3 BaseOperator conn_id database follow_task_ids_if_false! \
    follow_task_ids_if_true! hook_params+2.3 parameters sql!
    airflow CheckOperator-2.3 BaseOperator conn_id database+2.1 hook_params+2.3 sql!
    airflow DAG - access_control allowed_run_types+3.2 auto_register+2.4-2.9 \
    auto_register:bool|None+2.10-2.11 auto_register+3.0 catchup-2.9 catchup:bool|None+2.10-2.11 \
    catchup+3.0 concurrency-2.11 dag_display_name+2.9-2.9 dag_display_name:str|None+2.10-2.11 \
    dag_display_name:str+3.0 dag_id!-2.9 dag_id!:str|None+2.10-2.11 dag_id!+3.0 \
    dagrun_timeout-2.9 dagrun_timeout:timedelta|None+2.10 deadline+3.1 default_args-2.11 \
    default_args:dict+3.0 default_view-2.9 default_view:str|None+2.10-2.11 description-2.9 \
    description:str|None+2.10 disable_bundle_versioning+3.0 doc_md-2.9 doc_md:str|None+2.10-2.11 \
    doc_md+3.0 end_date fail_fast+3.0 fail_stop+2.7-2.9 fail_stop:bool|None+2.10-2.11 \
    full_filepath-2.11 is_paused_upon_creation-2.9 is_paused_upon_creation:bool|None+2.10-2.11 \
    is_paused_upon_creation+3.0 jinja_environment_kwargs max_active_runs-2.9 \
    max_active_runs:int|None+2.10-2.11 max_active_runs:int+3.0-3.0 max_active_runs:int|None+3.1 \
    max_active_tasks+2.2-2.9 max_active_tasks:int|None+2.10-2.11 max_active_tasks:int+3.0-3.0 \
    max_active_tasks:int|None+3.1 max_consecutive_failed_dag_runs+2.9-2.9 \
    max_consecutive_failed_dag_runs:int|None+2.10-2.11 \
    max_consecutive_failed_dag_runs:int+3.0-3.0 max_consecutive_failed_dag_runs:int|None+3.1 \
    on_failure_callback on_success_callback orientation-2.9 orientation:str|None+2.10-2.11 \
    owner_links+2.4 params render_template_as_native_obj+2.1-2.9 \
    render_template_as_native_obj:bool|None+2.10-2.11 render_template_as_native_obj+3.0 \
    rerun_with_latest_version+3.3 schedule+2.4 schedule_interval-2.11 sla_miss_callback \
    start_date tags-2.9 tags:list|None+2.10-2.11 tags+3.0 task_group+3.0 template_searchpath \
    template_undefined timetable+2.2-2.11 user_defined_filters user_defined_macros
    airflow Dataset+2.4-2.11 - extra uri!
    airflow DatasetAlias+2.10-2.11 - name!
    airflow DateTimeSensor-2.11 BaseSensorOperator target_time!
    airflow DateTimeSensorAsync+2.2-2.11 BaseSensorOperator end_from_trigger+2.10 \
    start_from_trigger+2.10 target_time! trigger_kwargs+2.10
    airflow DayOfWeekSensor-2.11 BaseSensorOperator use_task_execution_day \
    use_task_logical_date+2.3 week_day!
    airflow DummyOperator-2.3 BaseOperator
    airflow EmailOperator-2.11 BaseOperator bcc cc conn_id+2.1 custom_headers+2.3 files \
    html_content! mime_charset mime_subtype subject! to!
    airflow EmptyOperator+2.3-2.11 BaseOperator
    airflow ExternalPythonOperator+2.4-2.11 BaseOperator env_vars+2.10 expect_airflow \
    expect_pendulum inherit_env+2.10 op_args op_kwargs provide_context python! python_callable! \
    serializer+2.10 show_return_value_in_logs skip_on_exit_code+2.6 string_args templates_dict \
    templates_exts use_dill
    airflow ExternalTaskSensor-2.11 BaseSensorOperator allowed_states check_existence \
    deferrable+2.7 execution_date_fn execution_delta external_dag_id! external_task_group_id+2.4 \
    external_task_id external_task_ids+2.2 failed_states poll_interval+2.7 skipped_states+2.6
    airflow FileSensor-2.11 BaseSensorOperator deferrable+2.9 filepath! fs_conn_id recursive+2.2 \
    start_from_trigger+2.10 trigger_kwargs+2.10
    airflow IntervalCheckOperator-2.3 BaseOperator conn_id database+2.1 date_filter_column \
    days_back hook_params+2.3 ignore_zero metrics_thresholds! ratio_formula table!
    airflow LatestOnlyOperator-2.11 BaseOperator
    airflow PrestoCheckOperator-2.3 BaseOperator conn_id database+2.1 hook_params+2.3 sql!
    airflow PrestoIntervalCheckOperator-2.3 BaseOperator conn_id database+2.1 date_filter_column \
    days_back hook_params+2.3 ignore_zero metrics_thresholds! ratio_formula table!
    airflow PrestoValueCheckOperator-2.3 BaseOperator conn_id database+2.1 hook_params+2.3 \
    pass_value! sql! tolerance
    airflow PythonOperator-2.11 BaseOperator op_args op_kwargs provide_context python_callable! \
    show_return_value_in_logs+2.3 templates_dict templates_exts
    airflow PythonSensor-2.11 BaseSensorOperator op_args op_kwargs python_callable! \
    templates_dict
    airflow PythonVirtualenvOperator-2.11 BaseOperator env_vars+2.10 expect_airflow+2.4 \
    index_urls+2.8 inherit_env+2.10 op_args op_kwargs pip_install_options+2.3 provide_context \
    python_callable! python_version requirements serializer+2.10 show_return_value_in_logs+2.3 \
    skip_on_exit_code+2.6 string_args system_site_packages templates_dict templates_exts use_dill \
    venv_cache_path+2.8
    airflow SQLCheckOperator-2.3 BaseOperator conn_id database+2.1 hook_params+2.3 sql!
    airflow SQLIntervalCheckOperator-2.3 BaseOperator conn_id database+2.1 date_filter_column \
    days_back hook_params+2.3 ignore_zero metrics_thresholds! ratio_formula table!
    airflow SQLThresholdCheckOperator-2.3 BaseOperator conn_id database+2.1 hook_params+2.3 \
    max_threshold! min_threshold! sql!
    airflow SQLValueCheckOperator-2.3 BaseOperator conn_id database+2.1 hook_params+2.3 \
    pass_value! sql! tolerance
    airflow ShortCircuitOperator-2.11 BaseOperator ignore_downstream_trigger_rules+2.3 op_args \
    op_kwargs provide_context python_callable! show_return_value_in_logs+2.3 templates_dict \
    templates_exts
    airflow SmartSensorOperator-2.3 BaseOperator poke_interval poke_timeout shard_max shard_min \
    smart_sensor_timeout soft_fail
    airflow SmoothOperator+2.3-2.11 BaseOperator
    airflow SqlSensor-2.3 BaseSensorOperator conn_id! fail_on_empty failure hook_params+2.3 \
    parameters sql! success
    airflow SubDagOperator-2.11 BaseSensorOperator conf propagate_skipped_state session subdag!
    airflow TaskGroup - add_suffix_on_collision+2.1-2.9 \
    add_suffix_on_collision:bool|None+2.10-2.11 add_suffix_on_collision+3.0 dag default_args+2.2 \
    doc_md+3.3 group_display_name:str+3.0 group_id!-2.9 group_id!:str|None+2.10-2.11 \
    group_id!+3.0 parent_group prefix_group_id-2.9 prefix_group_id:bool|None+2.10-2.11 \
    prefix_group_id+3.0 tooltip-2.9 tooltip:str|None+2.10-2.11 tooltip:str+3.0 ui_color-2.9 \
    ui_color:str|None+2.10-2.11 ui_color:str+3.0 ui_fgcolor-2.9 ui_fgcolor:str|None+2.10-2.11 \
    ui_fgcolor:str+3.0
    airflow ThresholdCheckOperator-2.3 BaseOperator conn_id database+2.1 hook_params+2.3 \
    max_threshold! min_threshold! sql!
    airflow TimeDeltaSensor-2.11 BaseSensorOperator delta!
    airflow TimeDeltaSensorAsync+2.2-2.11 BaseSensorOperator delta! end_from_trigger+2.10
    airflow TimeSensor-2.11 BaseSensorOperator target_time!
    airflow TimeSensorAsync+2.2-2.11 BaseSensorOperator end_from_trigger+2.10 \
    start_from_trigger+2.10 target_time! trigger_kwargs+2.10
    airflow TriggerDagRunOperator-2.11 BaseOperator allowed_states conf deferrable+2.6 \
    execution_date failed_states logical_date+2.9 poke_interval reset_dag_run \
    skip_when_already_exists+2.10 trigger_dag_id! trigger_run_id+2.2 wait_for_completion
    airflow ValueCheckOperator-2.3 BaseOperator conn_id database+2.1 hook_params+2.3 pass_value! \
    sql! tolerance
    standard ApprovalOperator BaseOperator assigned_users body defaults fail_on_reject \
    ignore_downstream_trigger_rules notifiers params response_timeout subject!
    standard BaseBranchOperator BaseOperator
    standard BashOperator BaseOperator append_env bash_command! cwd env output_encoding \
    output_processor skip_on_exit_code
    standard BashSensor BaseSensorOperator bash_command! env output_encoding retry_exit_code
    standard BranchDateTimeOperator BaseOperator follow_task_ids_if_false! \
    follow_task_ids_if_true! target_lower! target_upper! use_task_logical_date
    standard BranchDayOfWeekOperator BaseOperator follow_task_ids_if_false! \
    follow_task_ids_if_true! use_task_logical_date week_day!
    standard BranchExternalPythonOperator BaseOperator env_vars expect_airflow expect_pendulum \
    inherit_env op_args op_kwargs python! python_callable! serializer show_return_value_in_logs \
    skip_on_exit_code string_args templates_dict templates_exts
    standard BranchPythonOperator BaseOperator op_args op_kwargs python_callable! \
    show_return_value_in_logs templates_dict templates_exts
    standard BranchPythonVirtualenvOperator BaseOperator env_vars expect_airflow index_urls \
    index_urls_from_connection_ids inherit_env op_args op_kwargs pip_install_options \
    python_callable! python_version requirements serializer show_return_value_in_logs \
    skip_on_exit_code string_args system_site_packages templates_dict templates_exts \
    venv_cache_path
    standard DateTimeSensor BaseSensorOperator target_time!
    standard DateTimeSensorAsync BaseSensorOperator end_from_trigger start_from_trigger \
    target_time! trigger_kwargs
    standard DayOfWeekSensor BaseSensorOperator use_task_logical_date week_day!
    standard EmptyOperator BaseOperator
    standard ExternalPythonOperator BaseOperator env_vars expect_airflow expect_pendulum \
    inherit_env op_args op_kwargs python! python_callable! serializer show_return_value_in_logs \
    skip_on_exit_code string_args templates_dict templates_exts
    standard ExternalTaskSensor BaseSensorOperator allowed_states check_existence deferrable \
    execution_date_fn execution_delta external_dag_id! external_task_group_id external_task_id \
    external_task_ids failed_states poke_interval poll_interval skipped_states
    standard FileSensor BaseSensorOperator deferrable filepath! fs_conn_id recursive \
    start_from_trigger trigger_kwargs
    standard HITLBranchOperator BaseOperator assigned_users body defaults multiple notifiers \
    options! options_mapping params response_timeout subject!
    standard HITLEntryOperator BaseOperator assigned_users body defaults multiple notifiers \
    options params response_timeout subject!
    standard HITLOperator BaseOperator assigned_users body defaults multiple notifiers options! \
    params response_timeout subject!
    standard LatestOnlyOperator BaseOperator
    standard PythonOperator BaseOperator op_args op_kwargs python_callable! \
    show_return_value_in_logs templates_dict templates_exts
    standard PythonSensor BaseSensorOperator op_args op_kwargs python_callable! templates_dict
    standard PythonVirtualenvOperator BaseOperator env_vars expect_airflow index_urls \
    index_urls_from_connection_ids inherit_env op_args op_kwargs pip_install_options \
    python_callable! python_version requirements serializer show_return_value_in_logs \
    skip_on_exit_code string_args system_site_packages templates_dict templates_exts \
    venv_cache_path
    standard ShortCircuitOperator BaseOperator ignore_downstream_trigger_rules op_args op_kwargs \
    python_callable! show_return_value_in_logs templates_dict templates_exts
    standard SmoothOperator BaseOperator
    standard TimeDeltaSensor BaseSensorOperator deferrable delta! end_from_trigger
    standard TimeDeltaSensorAsync BaseSensorOperator delta! end_from_trigger
    standard TimeSensor BaseSensorOperator deferrable end_from_trigger start_from_trigger \
    target_time! trigger_kwargs
    standard TimeSensorAsync BaseSensorOperator end_from_trigger start_from_trigger target_time! \
    trigger_kwargs
    standard TriggerDagRunOperator BaseOperator allowed_states conf deferrable \
    fail_when_dag_is_paused failed_states logical_date note openlineage_inject_parent_info \
    poke_interval reset_dag_run run_after skip_when_already_exists trigger_dag_id! trigger_run_id \
    wait_for_completion
    standard WaitSensor BaseSensorOperator deferrable time_to_wait!
    """;
  }
}
