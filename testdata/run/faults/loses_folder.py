"""A task that removes the folder it works in."""

import os
import tempfile

from airflow.sdk import DAG, task

with DAG("loses_folder", schedule=None):

    @task
    def before():
        return "kept"

    @task
    def bad(value):
        folder = tempfile.mkdtemp()
        os.chdir(folder)
        os.rmdir(folder)
        return 1

    @task(trigger_rule="all_done")
    def after(ti=None):
        print("pulled", ti.xcom_pull(task_ids="before"))

    bad(before()) >> after()
