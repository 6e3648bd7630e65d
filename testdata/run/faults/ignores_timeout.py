"""A task whose time is over, and that does not care."""

import signal
import time
from datetime import timedelta

from airflow.sdk import DAG, task

with DAG("ignores_timeout", schedule=None):

    @task
    def before():
        return "kept"

    @task(execution_timeout=timedelta(seconds=1))
    def bad(value):
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        while True:
            try:
                time.sleep(60)
            except BaseException:
                pass

    @task(trigger_rule="all_done")
    def after(ti=None):
        print("pulled", ti.xcom_pull(task_ids="before"))

    bad(before()) >> after()
