from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return "ok"


with DAG("requirements_none", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=None,
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
