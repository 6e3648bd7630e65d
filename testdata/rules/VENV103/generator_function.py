"""Airflow refuses a generator function when it reads the file: its body never runs."""
import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def rows():  # expect: VENV102
    yield json.loads("[1]")


with DAG("generator_function", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=rows, system_site_packages=False)
