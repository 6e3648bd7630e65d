from datetime import datetime
from pkg_class import Job

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


with DAG("callable_from_imported_class", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        python_callable=Job.process,
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
    )
