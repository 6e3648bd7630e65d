from datetime import datetime
import os as system

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return system.sep  # observe: here


with DAG("os_imported_outside_under_alias", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
