from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return "ok"


with DAG(
    "callable_from_default_args",
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
