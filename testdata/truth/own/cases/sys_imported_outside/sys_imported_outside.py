from datetime import datetime
import sys

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return sys.version_info[0]


with DAG("sys_imported_outside", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
