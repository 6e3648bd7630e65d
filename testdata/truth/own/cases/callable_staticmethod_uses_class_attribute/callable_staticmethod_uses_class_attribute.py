from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


class Job:
    limit = 3

    @staticmethod
    def process():
        return Job.limit  # observe: here


with DAG(
    "callable_staticmethod_uses_class_attribute",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=Job.process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
