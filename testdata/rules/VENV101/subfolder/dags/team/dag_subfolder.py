"""A module of the project's root, and one beside the DAG."""
from datetime import datetime
from include.steps import run
from beside import run_beside  # expect: DAG415 warning

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

with DAG("subfolder", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=run, system_site_packages=False  # expect: VENV101
    )
    PythonVirtualenvOperator(
        task_id="b", python_callable=run_beside, system_site_packages=False  # expect: VENV101
    )
