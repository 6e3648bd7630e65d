"""default_args that say nothing on the matter."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def everything(**context):  # expect: VENV106
    return context["ds"]


with DAG(
    "default_args_harmless",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"retries": 1, "owner": "data"},
):
    PythonVirtualenvOperator(task_id="a", python_callable=everything)
