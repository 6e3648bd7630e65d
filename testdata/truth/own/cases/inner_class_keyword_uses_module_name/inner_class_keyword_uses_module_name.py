from datetime import datetime
from abc import ABCMeta

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    class Job(metaclass=ABCMeta):  # observe: here
        pass

    return Job.__name__


with DAG("inner_class_keyword_uses_module_name", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
