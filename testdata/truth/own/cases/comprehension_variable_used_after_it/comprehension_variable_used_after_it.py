from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


row = [9]


def process():
    rows = [row for row in [1, 2]]
    return rows + row  # observe: here


with DAG("comprehension_variable_used_after_it", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
