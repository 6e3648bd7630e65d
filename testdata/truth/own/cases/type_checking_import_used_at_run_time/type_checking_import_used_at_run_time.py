from datetime import datetime
from typing import TYPE_CHECKING

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


if TYPE_CHECKING:
    import json


def process():
    return json.loads("[1]")  # observe: here


with DAG("type_checking_import_used_at_run_time", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
