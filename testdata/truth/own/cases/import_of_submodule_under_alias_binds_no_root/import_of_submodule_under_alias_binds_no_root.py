from datetime import datetime
import os

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    import os.path as path

    return [path.sep, os.sep]  # observe[2.11]: here


with DAG(
    "import_of_submodule_under_alias_binds_no_root",
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
