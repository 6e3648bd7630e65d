from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


last = 9


def process():
    _ = [last := number for number in [1, 2]]
    return last


with DAG(
    "walrus_in_comprehension_binds_in_function",
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
