"""One callable under tasks of different settings: what fails for one of them is an error."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def parameter(ti):  # expect: VENV106
    return ti


def everything(**context):  # expect: VENV106
    return context["ds"]


def key(**context):
    return context["ti"]  # expect: VENV106


def parameter_unknown(ti):  # expect: VENV106
    return ti


with DAG("shared_callable", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=parameter, op_kwargs={"ti": 1}, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="b", python_callable=parameter, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=parameter, system_site_packages=False)
    PythonVirtualenvOperator(task_id="d", python_callable=everything, system_site_packages=False)
    PythonVirtualenvOperator(task_id="e", python_callable=everything)
    PythonVirtualenvOperator(task_id="f", python_callable=key, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="g", python_callable=key, op_kwargs={"ti": 1}, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="h", python_callable=parameter_unknown, op_kwargs=globals(), system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="i", python_callable=parameter_unknown, system_site_packages=False
    )
