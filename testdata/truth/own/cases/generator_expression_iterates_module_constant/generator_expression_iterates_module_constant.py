from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


ROWS = [1, 2]


def process():
    rows = (row for row in ROWS)  # observe: here
    return "ok"


with DAG(
    "generator_expression_iterates_module_constant",
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
