from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


first, rest = 1, []


def process():
    first, *rest = [1, 2, 3]
    return [first, rest]


with DAG("unpacking_binds_names_of_module", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
