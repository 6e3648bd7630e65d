from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


double = lambda number: number * 2  # noqa: E731


def process(function):
    return function(2)


with DAG("op_kwargs_lambda_named_before", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"function": double},  # observe: here
    )
