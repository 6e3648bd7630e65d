"""Nothing is said where some of the tasks are not known."""

import os
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import BranchPythonOperator


def choose():
    return "load_eu"


with DAG("by_region", schedule=None, start_date=datetime(2024, 1, 1)):
    branch = BranchPythonOperator(task_id="choose", python_callable=choose)
    for region in os.environ["REGIONS"].split(","):
        branch >> EmptyOperator(task_id=f"load_{region}")

with DAG("by_list", schedule=None, start_date=datetime(2024, 1, 1)):
    branch = BranchPythonOperator(task_id="choose", python_callable=choose)
    for region in ["eu", "us"]:
        branch >> EmptyOperator(task_id=f"load_{region}")
