from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def traced(function):
    return function


def process():
    @traced  # observe: here
    def work():
        return "ok"

    return "ok"


with DAG(
    "inner_function_decorated_with_module_function",
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
