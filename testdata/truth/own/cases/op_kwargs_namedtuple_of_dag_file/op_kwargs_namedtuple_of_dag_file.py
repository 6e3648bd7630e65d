from datetime import datetime
from collections import namedtuple

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


Point = namedtuple("Point", "x y")


def process(value):
    return value[0]


with DAG("op_kwargs_namedtuple_of_dag_file", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"value": Point(1, 2)},  # observe: here
    )
