from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(value):
    return list(value)


with DAG("op_kwargs_generator_dill", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        serializer="dill",
        op_kwargs={"value": (row for row in [1, 2])},  # observe: here
    )
