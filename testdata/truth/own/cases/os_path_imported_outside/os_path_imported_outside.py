from datetime import datetime
import os.path

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return os.path.join("a", "b")  # observe[2.11]: here


with DAG("os_path_imported_outside", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
