"""A list has no such item."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

ROWS = [1, 2]
LAST = ROWS[2]  # expect: PARSE505

with DAG("index", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
