from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


FACTOR = 3


def process():
    try:
        return FACTOR
    except NameError:
        return 1


with DAG("nameerror_caught_by_except_nameerror", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
