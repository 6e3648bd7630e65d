from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def replacement():
    return "replaced"


def replace(function):
    return replacement


@replace
def process():
    return "ok"


with DAG(
    "callable_decorator_returns_another_function",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
