from datetime import datetime
import os

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    import os.path

    return os.sep


with DAG("import_of_submodule_binds_the_root", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
