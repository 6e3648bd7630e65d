from datetime import datetime
from pkg_assigned import run

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


with DAG("callable_reexported_by_assignment", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=run,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
