from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    import sys

    sys.exit(98)  # observe: dynamic


with DAG(
    "skip_on_exit_code_other_than_that_of_sys_exit",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        skip_on_exit_code=[99],
    )
