"""A task that is killed, as the system does when memory runs out."""

import os
import signal

from airflow.sdk import DAG, task

with DAG("killed", schedule=None):

    @task
    def before():
        return "kept"

    @task
    def bad(value):
        os.kill(os.getpid(), signal.SIGKILL)

    @task(trigger_rule="all_done")
    def after(ti=None):
        print("pulled", ti.xcom_pull(task_ids="before"))

    bad(before()) >> after()
