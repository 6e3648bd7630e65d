from datetime import datetime
from typing import TypedDict

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


class Row(TypedDict):
    price: int


def process(value):
    return value["price"]


with DAG("op_kwargs_typed_dict_of_dag_file", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"value": Row(price=1)},
    )
