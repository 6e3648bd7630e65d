from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


class Job:
    pass


def process(value):
    return value.__name__


with DAG("op_kwargs_class_of_dag_file", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        op_kwargs={"value": Job},  # observe: here
    )
