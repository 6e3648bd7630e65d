from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


class Job:
    @staticmethod
    def process():
        return "ok"


with DAG("callable_staticmethod_through_instance", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=Job().process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
