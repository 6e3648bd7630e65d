"""Arguments that fit."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(a, b=1, *rest, c, d=2, **more):
    return a


with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=process, system_site_packages=False, op_args=[1, 2, 3], op_kwargs={"c": 1, "e": 2})
    PythonVirtualenvOperator(task_id="b", python_callable=process, system_site_packages=False, op_kwargs={"a": 1, "c": 2})
