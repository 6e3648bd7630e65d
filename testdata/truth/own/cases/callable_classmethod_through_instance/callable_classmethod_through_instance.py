from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


class Job:
    @classmethod
    def process(cls):
        return "ok"


with DAG("callable_classmethod_through_instance", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        python_callable=Job().process,  # observe: here
    )
