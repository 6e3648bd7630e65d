"""A name before it has a value."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("early", schedule=None, start_date=datetime(2024, 1, 1), default_args=DEFAULTS):  # expect: PARSE505
    BashOperator(task_id="a", bash_command="true")

DEFAULTS = {"owner": "me"}
