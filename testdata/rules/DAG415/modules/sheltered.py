"""A module that may be missing."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

try:
    from lib.settings_of_mine import C
except ImportError:
    C = 1

with DAG("sheltered", schedule=None, start_date=datetime(2024, 1, 1)):
    EmptyOperator(task_id="a")
