"""A task that ends its process without a word."""

import os

from airflow.sdk import DAG, task

with DAG("exits_hard", schedule=None):

    @task
    def before():
        return "kept"

    @task
    def bad(value):
        os._exit(3)

    @task(trigger_rule="all_done")
    def after(ti=None):
        print("pulled", ti.xcom_pull(task_ids="before"))

    bad(before()) >> after()
