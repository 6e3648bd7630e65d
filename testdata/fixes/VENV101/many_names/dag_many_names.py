from datetime import datetime
from modules.steps import run

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

with DAG("many_names", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=run, system_site_packages=False
    )
