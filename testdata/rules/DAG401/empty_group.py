"""A group without tasks stands for all that nothing is behind so far, in Airflow 3."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

with DAG("first", schedule=None, start_date=datetime(2024, 1, 1)):
    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    with TaskGroup("empty") as empty:
        pass
    empty >> b  # expect[3.3]: DAG401

with DAG("upstream", schedule=None, start_date=datetime(2024, 1, 1)):
    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    with TaskGroup("empty") as empty:
        pass
    b << empty
