from datetime import datetime
from typing import TypeVar

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


T = TypeVar("T")


def process():
    return T.__name__  # observe: here


with DAG("type_variable_used_inside", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
