from datetime import datetime
from modules.steps import decorated, limited

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

with DAG("default_values", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=limited, system_site_packages=False  # expect: VENV101
    )
    PythonVirtualenvOperator(
        task_id="b", python_callable=decorated, system_site_packages=False  # expect: VENV101
    )
