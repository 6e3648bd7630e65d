"""An assertion that does not hold."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

LIMIT = 5
assert LIMIT > 10, "too low"  # expect: PARSE505

with DAG("asserted", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
