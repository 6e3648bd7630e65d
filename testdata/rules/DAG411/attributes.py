"""Attributes of tasks that are set behind their making."""
from datetime import datetime

from airflow import DAG
from airflow.models import BaseOperator
from airflow.operators.python import PythonOperator
from theirs import TheirOperator


class Load(BaseOperator):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.pools = ["a"]

    def execute(self, context):
        return 1


with DAG("attributes", schedule=None, start_date=datetime(2024, 1, 1)):
    task = PythonOperator(task_id="task", python_callable=print)
    task.retires = 3  # expect: DAG411 warning
    task.trigger_rul = "all_done"  # expect: DAG411 warning
    task.retries = 3
    task.doc_md = "What it does."
    task.owned_by = "us"
    load = Load(task_id="load")
    load.pools = ["b"]
    theirs = TheirOperator(task_id="theirs")
    theirs.pools = ["c"]
