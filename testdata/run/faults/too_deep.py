"""A task that calls itself without end."""

import sys

from airflow.sdk import DAG, task

with DAG("too_deep", schedule=None):

    @task
    def before():
        return "kept"

    @task
    def bad(value):
        def down():
            return down()

        sys.setrecursionlimit(3000)
        down()

    @task(trigger_rule="all_done")
    def after(ti=None):
        print("pulled", ti.xcom_pull(task_ids="before"))

    bad(before()) >> after()
