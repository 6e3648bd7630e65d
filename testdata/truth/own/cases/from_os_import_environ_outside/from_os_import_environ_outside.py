from datetime import datetime
from os import environ

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return sorted(environ)[:0]  # observe: here


with DAG("from_os_import_environ_outside", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
