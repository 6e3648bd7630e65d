from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


CACHE = {"a": 1}


def process():
    del CACHE["a"]  # observe: here
    return "ok"


with DAG("name_in_del_of_subscript", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
