"""One id in several groups, and functions that are called twice."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.decorators import task
from airflow.utils.task_group import TaskGroup

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):
    for name in ["one", "two"]:
        with TaskGroup(name):
            EmptyOperator(task_id="same")

    @task
    def load():
        print("loaded")

    load() >> load()
    load.override(task_id="same")()
