"""The result of a task as a command: 2.11 asks it how it ends before it is rendered."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator

with DAG("results", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def command():
        return "echo hello"

    BashOperator(task_id="a", bash_command=command())  # expect[2.11]: DAG427
