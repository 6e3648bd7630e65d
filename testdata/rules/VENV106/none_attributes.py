"""None has attributes too; keys may be stored by any target."""

from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def its_own(ti=None, **kwargs):
    task = kwargs.get("task_instance")  # expect: VENV106 warning
    return ti.__class__.__name__ + task.__repr__() + str(ti.__doc__)


def used(ti=None):
    return ti.task_id  # expect: VENV106


def stored(**kwargs):
    *kwargs["ti"], _ = [1, 2]
    [kwargs["conn"] for kwargs["conn"] in [1]]
    return [kwargs["ti"], kwargs["conn"]]


with DAG("none", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=its_own, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=used, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=stored, system_site_packages=False)
