"""A key that is not there."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

TABLES = {"orders": {"sql": "a"}, "users": {"query": "b"}}

with DAG("keys", schedule=None, start_date=datetime(2024, 1, 1)):
    for name, table in TABLES.items():
        BashOperator(task_id=name, bash_command=table["sql"])  # expect: PARSE505
