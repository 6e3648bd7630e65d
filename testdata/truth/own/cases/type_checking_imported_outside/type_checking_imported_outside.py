from datetime import datetime
from typing import TYPE_CHECKING

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    if TYPE_CHECKING:
        import pandas as pd

    return "ok"


with DAG("type_checking_imported_outside", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
