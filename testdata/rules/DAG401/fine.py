"""Groups that depend on each other by different tasks, and the same dependency twice."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):
    with TaskGroup("g"):
        a = EmptyOperator(task_id="a")
        b = EmptyOperator(task_id="b")
    with TaskGroup("h"):
        c = EmptyOperator(task_id="c")
    a >> c >> b
    a >> c
