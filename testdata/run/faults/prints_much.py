"""A task that prints 100 MB."""

import sys

from airflow.sdk import DAG, task

with DAG("prints_much", schedule=None):

    @task
    def before():
        return "kept"

    @task
    def bad(value):
        for _ in range(100):
            sys.stdout.write("x" * (1 << 20))
        return 1

    @task(trigger_rule="all_done")
    def after(ti=None):
        print("pulled", ti.xcom_pull(task_ids="before"))

    bad(before()) >> after()
