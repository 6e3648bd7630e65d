"""No digits."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

RETRIES = int("3 times")  # expect: PARSE505

with DAG("digits", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
