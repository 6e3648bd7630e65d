from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    from typing import TYPE_CHECKING

    if TYPE_CHECKING:
        import pandas as pd

    def first(rows: pd.DataFrame) -> list:
        return rows[:1]

    return first([1, 2])


with DAG("type_checking_imported_inside", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
