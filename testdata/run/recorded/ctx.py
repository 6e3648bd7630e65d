"""What a task finds in its context, in a manual run of a daily DAG."""

import datetime

from airflow import DAG
from airflow.decorators import task

SHOWN = """ds ts ds_nodash ts_nodash ts_nodash_with_tz run_id logical_date data_interval_start
data_interval_end task_instance_key_str""".split()

with DAG("ctx", schedule="@daily", start_date=datetime.datetime(2023, 12, 1), catchup=False):

    @task
    def ctx_keys(**context):
        return {name: type(context[name]).__name__ for name in sorted(context)}

    @task
    def vals(**context):
        return {name: str(context[name]) for name in SHOWN}

    ctx_keys()
    vals()
