from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def print(*values):
    raise ValueError("not this one")


def process():
    print("hello")
    return "ok"


with DAG("builtin_shadowed_by_module", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
