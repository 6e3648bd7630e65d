from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


_Job__limit = 3


def process():
    class Job:
        def run(self):
            return __limit  # observe: here

    return Job().run()


with DAG("name_mangled_in_inner_class", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
