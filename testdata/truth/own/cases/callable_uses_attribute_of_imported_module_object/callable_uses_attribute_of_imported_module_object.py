from datetime import datetime
import pkg_settings

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process():
    return pkg_settings.LIMIT  # observe: here


with DAG(
    "callable_uses_attribute_of_imported_module_object",
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
