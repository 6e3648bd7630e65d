from datetime import datetime
from pkg_function import work

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(value):
    return value()


with DAG("op_kwargs_function_of_module", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"value": work},  # observe[2.11]: here
    )
