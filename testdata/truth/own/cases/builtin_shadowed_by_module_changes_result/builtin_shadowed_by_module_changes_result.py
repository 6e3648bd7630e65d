from datetime import datetime
from math import pow

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return pow(2, 3)


with DAG(
    "builtin_shadowed_by_module_changes_result",
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
