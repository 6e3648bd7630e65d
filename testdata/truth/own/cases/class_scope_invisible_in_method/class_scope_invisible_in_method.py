from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


limit = 3


def process():
    class Job:
        limit = 2

        def run(self):
            return limit  # observe: here

    return Job().run()


with DAG("class_scope_invisible_in_method", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
