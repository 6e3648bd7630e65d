"""What ends the reading comes before the DAG."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

ENV = "prod"
if ENV != "dev":
    raise ValueError("for dev only")  # expect: PARSE505

with DAG("raise_first", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
