"""Two modules of one name: which it is depends on where the DAGs folder begins."""

from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator
from utils import convert

with DAG("two_modules", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=convert, system_site_packages=False
    )
