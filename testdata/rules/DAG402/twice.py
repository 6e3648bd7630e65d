"""Ids that a DAG has twice."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

with DAG("twice", schedule=None, start_date=datetime(2024, 1, 1)) as dag_twice:
    for number in range(2):
        EmptyOperator(task_id="a")  # expect: DAG402
    with TaskGroup("g"):
        EmptyOperator(task_id="a")
        EmptyOperator(task_id=f"b{datetime.now().hour}")
    EmptyOperator(task_id="g")  # expect: DAG402

    @task
    def load():
        return 1

    load()
    load()
    try:
        EmptyOperator(task_id="a")
    except Exception:
        print("there already")
