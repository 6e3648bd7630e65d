"""A DAG's default_args reach the operators."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator

DEFAULTS = {"retries": 1, "system_site_packages": False}


def everything(**context):
    return context["ds"]


def everything_set(**context):  # expect: VENV106
    return context["ds"]


def given(ti):
    return ti


with DAG(
    "default_args", schedule=None, start_date=datetime(2024, 1, 1), default_args=DEFAULTS
):
    PythonVirtualenvOperator(task_id="a", python_callable=everything)
    PythonVirtualenvOperator(task_id="b", python_callable=everything_set, system_site_packages=True)

    @task.virtualenv
    def decorated(**context):
        return context["ds"]

    decorated()

with DAG(
    "default_kwargs",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"op_kwargs": {"ti": 1}},
):
    PythonVirtualenvOperator(task_id="a", python_callable=given, system_site_packages=False)
