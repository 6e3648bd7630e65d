"""A file about a library, in a folder of its name."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

from library.cloud import Cloud

with DAG("example", schedule=None, start_date=datetime(2024, 1, 1)):
    EmptyOperator(task_id="a")
