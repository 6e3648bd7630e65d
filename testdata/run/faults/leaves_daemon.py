"""A task that leaves a daemon behind."""

import os
import time

from airflow.sdk import DAG, task

with DAG("leaves_daemon", schedule=None):

    @task
    def before():
        return "kept"

    @task
    def bad(value):
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                time.sleep(600)
            os._exit(0)
        return 1

    @task(trigger_rule="all_done")
    def after(ti=None):
        print("pulled", ti.xcom_pull(task_ids="before"))

    bad(before()) >> after()
