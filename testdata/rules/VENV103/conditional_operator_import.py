import json
from datetime import datetime

from airflow import DAG

try:
    from airflow.providers.standard.operators.python import PythonVirtualenvOperator
except ImportError:
    from airflow.operators.python import PythonVirtualenvOperator


def load():
    return json.loads("[1]")  # expect: VENV103


with DAG("conditional_operator_import", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="t", python_callable=load, system_site_packages=False)
