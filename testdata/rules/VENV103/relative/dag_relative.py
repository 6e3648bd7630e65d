from datetime import datetime
from pkg import transform

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

with DAG("relative", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=transform.run, system_site_packages=False  # expect: VENV101
    )
    PythonVirtualenvOperator(
        task_id="b", python_callable=transform.run_below, system_site_packages=False  # expect: VENV101
    )
    PythonVirtualenvOperator(
        task_id="c", python_callable=transform.above, system_site_packages=False  # expect: VENV101
    )
