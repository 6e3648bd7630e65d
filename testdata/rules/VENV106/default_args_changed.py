"""What is set through the DAG object afterwards is not known."""

from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def quiet(**context):
    return context["ds"]


with DAG("changed", schedule=None, start_date=datetime(2024, 1, 1)) as dag:
    dag.default_args["system_site_packages"] = False
    PythonVirtualenvOperator(task_id="a", python_callable=quiet)
