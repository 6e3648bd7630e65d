from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


LIMIT = 3


def process():
    def below(number, limit=LIMIT):  # observe: here
        return number < limit

    return "ok"


with DAG(
    "inner_function_default_uses_module_constant",
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
