from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return "ok"


JOBS = {"first": process}


with DAG("callable_in_dictionary", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=JOBS["first"],
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
