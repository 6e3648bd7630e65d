from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


limit = 3


def process():
    class Job:
        limit = limit  # observe: here

    return Job.limit


with DAG(
    "class_attribute_from_module_constant_of_that_name",
    schedule=None,
    start_date=datetime(2024, 1, 1),
):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
