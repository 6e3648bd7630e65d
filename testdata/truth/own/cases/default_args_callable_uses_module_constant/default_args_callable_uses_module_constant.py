from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


FACTOR = 3


def process():
    return FACTOR * 2  # observe: here


with DAG(
    "default_args_callable_uses_module_constant",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={
        "python_callable": process,
        "requirements": [],
        "system_site_packages": False,
        "venv_cache_path": "/tmp/venvs",
    },
):
    PythonVirtualenvOperator(
        task_id="t",
    )
