from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


WIDTH = 8


def process():
    value = 1.5
    return f"{value:>{WIDTH}}"  # observe: here


with DAG("fstring_nested_width_of_module", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
