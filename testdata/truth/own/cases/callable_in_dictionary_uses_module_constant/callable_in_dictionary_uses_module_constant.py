from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


FACTOR = 3


def process():
    return FACTOR * 2  # observe: here


JOBS = {"first": process}


with DAG(
    "callable_in_dictionary_uses_module_constant",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=JOBS["first"],
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
