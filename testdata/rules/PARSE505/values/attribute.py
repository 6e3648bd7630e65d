"""Text has no such method."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

NAME = "Etl".to_lower()  # expect: PARSE505

with DAG("attribute", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
