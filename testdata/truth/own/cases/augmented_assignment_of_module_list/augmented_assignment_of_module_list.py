from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


ROWS = []


def process():
    ROWS.append(1)  # observe: here
    return ROWS


with DAG("augmented_assignment_of_module_list", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
