from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


CACHE = None


def process():
    def load():
        global CACHE
        CACHE = 3

    load()
    return CACHE


with DAG("global_assigned_in_inner_function", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
