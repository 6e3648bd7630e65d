"""Callables of the DAG's own file."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator


def run():
    return 1


with DAG("same_file_only", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=run, system_site_packages=False)

    @task.virtualenv(system_site_packages=False)
    def decorated():
        return 1

    decorated()
