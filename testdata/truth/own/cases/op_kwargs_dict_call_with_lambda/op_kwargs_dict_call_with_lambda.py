from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(function):
    return function()


with DAG("op_kwargs_dict_call_with_lambda", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs=dict(function=lambda: 1),  # observe: here
    )
