"""A task that prints what is no text."""

import os

from airflow.sdk import DAG, task

with DAG("prints_binary", schedule=None):

    @task
    def before():
        return "kept"

    @task
    def bad(value):
        os.write(1, bytes(range(256)) * 10)
        os.write(2, b"\xff\xfe\x00")
        return 1

    @task(trigger_rule="all_done")
    def after(ti=None):
        print("pulled", ti.xcom_pull(task_ids="before"))

    bad(before()) >> after()
