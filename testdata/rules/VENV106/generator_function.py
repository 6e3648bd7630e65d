"""Airflow refuses a generator function when it reads the file."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def rows(ti):  # expect: VENV102
    yield ti.task_id


with DAG("generator_function_106", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=rows, system_site_packages=False)
