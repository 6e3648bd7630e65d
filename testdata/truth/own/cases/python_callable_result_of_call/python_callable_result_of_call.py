from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return "ok"


with DAG("python_callable_result_of_call", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        python_callable=process(),  # observe: here
    )
