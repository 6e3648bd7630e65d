from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(function):
    return function()


with DAG(
    "default_args_op_kwargs_lambda",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={
        "op_kwargs": {"function": lambda: 1},  # observe: here
    },
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
