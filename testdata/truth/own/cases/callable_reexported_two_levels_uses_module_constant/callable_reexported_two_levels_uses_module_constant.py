from datetime import datetime
from pkg_two_levels_constant import process

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


with DAG(
    "callable_reexported_two_levels_uses_module_constant",
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
