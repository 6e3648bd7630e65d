"""A function without what it asks for."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator


def path(folder, name):
    return f"{folder}/{name}"


PATH = path("data")  # expect: PARSE505


with DAG("call", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
