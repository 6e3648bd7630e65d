"""A function with too much."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator


def path(folder):
    return folder


PATH = path("data", "y")  # expect: PARSE505


with DAG("count", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
