from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


OPTIONS = {"a": 1}


def process():
    return dict(**OPTIONS)  # observe: here


with DAG("keyword_unpacking_of_module_constant", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
