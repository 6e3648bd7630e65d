from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

with DAG("python_callable_missing", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(  # observe: here
        task_id="t",
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
