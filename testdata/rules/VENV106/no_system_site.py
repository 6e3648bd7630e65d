"""None for system_site_packages counts as False."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(params):  # expect: VENV106
    return 1


with DAG("none", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=process, system_site_packages=None)
