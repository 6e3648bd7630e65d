"""Functions under @dag that are called, and one that is not."""
from datetime import datetime

from airflow.decorators import dag
from airflow.operators.empty import EmptyOperator


@dag(schedule=None, start_date=datetime(2024, 1, 1))  # expect: DAG409 warning
def lost():
    EmptyOperator(task_id="a")


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def found():
    EmptyOperator(task_id="a")


for make in [found]:
    make()
