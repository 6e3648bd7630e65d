"""A task that gets no more memory."""

import resource

from airflow.sdk import DAG, task

with DAG("out_of_memory", schedule=None):

    @task
    def before():
        return "kept"

    @task
    def bad(value):
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
        return len(bytearray(4 << 30))

    @task(trigger_rule="all_done")
    def after(ti=None):
        print("pulled", ti.xcom_pull(task_ids="before"))

    bad(before()) >> after()
