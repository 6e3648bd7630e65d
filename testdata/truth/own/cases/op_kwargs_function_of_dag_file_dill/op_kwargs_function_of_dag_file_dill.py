from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def work():
    return "ok"


def process(value):
    return value()


with DAG("op_kwargs_function_of_dag_file_dill", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        serializer="dill",
        op_kwargs={"value": work},  # observe: here
    )
