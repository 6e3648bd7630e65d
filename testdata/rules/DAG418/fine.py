"""A setup and its teardown."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):
    create = EmptyOperator(task_id="create")
    delete = EmptyOperator(task_id="delete").as_teardown(setups=create)
    with delete:
        EmptyOperator(task_id="work")
