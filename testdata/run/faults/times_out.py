"""A task whose time is over."""

import time
from datetime import timedelta

from airflow.sdk import DAG, task

with DAG("times_out", schedule=None):

    @task
    def before():
        return "kept"

    @task(execution_timeout=timedelta(seconds=1))
    def bad(value):
        time.sleep(60)

    @task(trigger_rule="all_done")
    def after(ti=None):
        print("pulled", ti.xcom_pull(task_ids="before"))

    bad(before()) >> after()
