from datetime import datetime
from dataclasses import dataclass

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


@dataclass
class Job:
    limit: int

    def __call__(self):
        return self.limit


with DAG("callable_dataclass_instance", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        python_callable=Job(3),  # observe: here
    )
