from datetime import datetime
from dataclasses import dataclass

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


@dataclass
class Row:
    price: int


def process(value):
    return value.price


with DAG("op_kwargs_dataclass_of_dag_file_dill", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        serializer="dill",
        op_kwargs={"value": Row(1)},  # observe: here
    )
