from datetime import datetime
from typing import NewType

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


Price = NewType("Price", int)


def process(value):
    return value


with DAG("op_kwargs_new_type_of_dag_file", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"value": Price(1)},
    )
