from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(params):  # observe: here
    return params


with DAG(
    "default_args_no_system_site_packages_params",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"system_site_packages": False},
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        venv_cache_path="/tmp/venvs",
    )
