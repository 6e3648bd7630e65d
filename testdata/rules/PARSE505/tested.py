"""Runs a DAG whenever it is read."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("tested", schedule=None, start_date=datetime(2024, 1, 1)) as dag:
    EmptyOperator(task_id="load")

dag.test()  # expect[3.3]: PARSE505
