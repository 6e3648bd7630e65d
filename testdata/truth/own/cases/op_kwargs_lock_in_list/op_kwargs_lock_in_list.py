from datetime import datetime
import threading

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(value):
    return len(value)


with DAG("op_kwargs_lock_in_list", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"value": [threading.Lock()]},  # observe: here
    )
