from datetime import datetime
from modules.steps import sometimes

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

with DAG("unsure_101", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=sometimes, system_site_packages=False  # expect: VENV101 warning
    )
