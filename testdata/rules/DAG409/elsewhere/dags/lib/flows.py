"""Functions for other files: a DAG is where one is called."""
from datetime import datetime

from airflow.decorators import dag
from airflow.operators.empty import EmptyOperator


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def etl():
    EmptyOperator(task_id="load")


@dag(schedule=None, start_date=datetime(2024, 1, 1))  # expect: DAG409 warning
def forgotten():
    EmptyOperator(task_id="load")
