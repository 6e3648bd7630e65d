from datetime import datetime
import sys as system

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return system.version_info[0]  # observe: here


with DAG("sys_imported_outside_under_alias", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
