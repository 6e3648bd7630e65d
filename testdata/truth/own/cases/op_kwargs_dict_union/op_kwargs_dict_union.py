from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


COMMON = {"first": 1}


def process(first, second):
    return first + second


with DAG("op_kwargs_dict_union", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs=COMMON | {"second": 2},
    )
