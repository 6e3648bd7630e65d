from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(params):  # observe: here
    return str(params)


with DAG("system_site_packages_none_is_false", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=None,
        venv_cache_path="/tmp/venvs",
    )
