from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


JOBS = [lambda: 1, lambda: 2]


with DAG("callable_in_list_of_lambdas", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="t",
        requirements=[],
        system_site_packages=False,
        venv_cache_path="/tmp/venvs",
        python_callable=JOBS[0],  # observe: here
    )
