"""A division by zero."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

PARTS = 0
SIZE = 100 / PARTS  # expect: PARSE505

with DAG("quotient", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
