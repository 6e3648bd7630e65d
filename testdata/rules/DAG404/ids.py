"""Ids that Airflow refuses, and takes."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

with DAG("ids", schedule=None, start_date=datetime(2024, 1, 1)) as dag_ids:
    EmptyOperator(task_id="a b")  # expect: DAG404
    EmptyOperator(task_id="é.任務-1")
    EmptyOperator(task_id=5)  # expect: DAG404
    EmptyOperator(task_id=f"{datetime.now():%H:%M}")
    with TaskGroup("g"):
        EmptyOperator(task_id="x" * 249)  # expect: DAG404
        EmptyOperator(task_id=5)
    with TaskGroup("a.b"):  # expect: DAG404
        EmptyOperator(task_id="x")
