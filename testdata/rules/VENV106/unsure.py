"""Uses of keys that only some calls reach."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def in_branch(n=1, **kwargs):
    if n > 5:
        return kwargs["ti"]  # expect: VENV106 warning
    return n


def in_loop(rows=(), **kwargs):
    for row in rows:
        kwargs["ti"].log(row)  # expect: VENV106 warning


def only_asked_for(**kwargs):
    ti = kwargs.get("ti")  # expect: VENV106 warning
    return str(ti)


def none_in_branch(n=1, ti=None):
    if n > 5:
        return ti.task_id
    return n


with DAG("unsure_106", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=in_branch, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=in_loop, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="c", python_callable=only_asked_for, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="d", python_callable=none_in_branch, system_site_packages=False
    )
