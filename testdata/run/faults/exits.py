"""A task that calls sys.exit."""

import sys

from airflow.sdk import DAG, task

with DAG("exits", schedule=None):

    @task
    def before():
        return "kept"

    @task
    def bad(value):
        sys.exit(5)

    @task(trigger_rule="all_done")
    def after(ti=None):
        print("pulled", ti.xcom_pull(task_ids="before"))

    bad(before()) >> after()
