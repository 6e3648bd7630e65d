from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator
from modules.transform import run

with DAG("imported", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=run, system_site_packages=False)
