"""Tasks of all pairs of two lists."""
import itertools
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("products", schedule=None, start_date=datetime(2024, 1, 1)):
    for region, table in itertools.product(["eu", "us"], ("a", "b")):
        EmptyOperator(task_id=f"{region}_{table}")
        EmptyOperator(task_id=f"load_{table}")  # expect: DAG402 # expect: DAG402
