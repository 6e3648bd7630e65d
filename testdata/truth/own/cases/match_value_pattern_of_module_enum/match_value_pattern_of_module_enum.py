from datetime import datetime
from enum import Enum

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


class Color(Enum):
    RED = 1


def process():
    match 1:
        case Color.RED:  # observe: here
            return "red"
        case _:
            return "other"


with DAG("match_value_pattern_of_module_enum", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
