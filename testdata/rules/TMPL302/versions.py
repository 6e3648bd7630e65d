"""Names and attributes that one version has and the other has not."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("versions", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="a", bash_command="{{ execution_date }}")  # expect[3.3]: TMPL302
    BashOperator(task_id="b", bash_command="{{ next_ds }}")  # expect[3.3]: TMPL302
    BashOperator(task_id="c", bash_command="{{ tomorrow_ds_nodash }}")  # expect[3.3]: TMPL302
    BashOperator(task_id="d", bash_command="{{ conf.get('core', 'x') }}")  # expect[3.3]: TMPL302
    BashOperator(task_id="e", bash_command="{{ expanded_ti_count }}")  # expect[3.3]: TMPL302
    BashOperator(task_id="f", bash_command="{{ triggering_asset_events }}")  # expect[2.11]: TMPL302
    BashOperator(task_id="g", bash_command="{{ partition_key }}")  # expect[2.11]: TMPL302
    BashOperator(task_id="h", bash_command="{{ dag_run.execution_date }}")  # expect[3.3]: TMPL302
    BashOperator(task_id="i", bash_command="{{ ti['duration'] }}")  # expect[3.3]: TMPL302
    BashOperator(task_id="j", bash_command="{{ dag_run.triggering_user_name }}")  # expect[2.11]: TMPL302
    BashOperator(task_id="k", bash_command="{{ ti.log_url }} {{ ti.task.task_id }} {{ dag.dag_id }} {{ dag_run.run_type }}")
    BashOperator(task_id="l", bash_command="{{ execution_date | default(logical_date) }}")
    BashOperator(task_id="m", bash_command="{{ yesterday_ds if yesterday_ds is defined else ds }}")
