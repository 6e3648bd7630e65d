"""Attributes of an operator that are set behind its construction."""

from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def report(ti, **kwargs):
    return ti


with DAG("changed_later", schedule=None, start_date=datetime(2024, 1, 1)):
    operator = PythonVirtualenvOperator(task_id="a", python_callable=report)
    operator.op_kwargs = {"ti": 5}
    setattr(operator, "system_site_packages", False)
