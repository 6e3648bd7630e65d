from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


total = 9


def process():
    total = 0

    def add(number):
        nonlocal total
        total += number

    add(2)
    return total


with DAG("nonlocal_inside", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
