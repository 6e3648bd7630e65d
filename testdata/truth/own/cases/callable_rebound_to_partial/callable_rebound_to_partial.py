from datetime import datetime
from functools import partial

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(limit):
    return limit


process = partial(process, limit=3)


with DAG("callable_rebound_to_partial", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        python_callable=process,  # observe: here
    )
