"""A function with what it does not have."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator


def path(folder, name="x"):
    return f"{folder}/{name}"


PATH = path("data", nam="y")  # expect: PARSE505


with DAG("keyword", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
