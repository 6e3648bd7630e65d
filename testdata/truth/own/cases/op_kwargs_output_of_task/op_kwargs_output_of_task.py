from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def produce():
    return [1, 2]


def process(rows):
    return len(rows)


with DAG("op_kwargs_output_of_task", schedule=None, start_date=datetime(2024, 1, 1)):
    first = PythonVirtualenvOperator(
        task_id="first",
        python_callable=produce,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"rows": first.output},
    )
