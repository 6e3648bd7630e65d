"""default_args that come from another file, or are not known at all."""

from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator
from airflow.utils.task_group import TaskGroup
from common import DEFAULTS, RETRIES, make_dag
from company import settings
from library.steps import add_steps


def quiet(**context):
    return context["ds"]


def told(**context):  # expect: VENV106
    return context["ds"]


def told_in_group(**context):  # expect: VENV106
    return context["ds"]


def given(ti):
    return ti


def worked_out():
    return {"system_site_packages": False}


START = datetime(2024, 1, 1)
BY_KEYWORDS = {"schedule": None, "default_args": DEFAULTS}
FILLED = {"retries": 1}
FILLED["system_site_packages"] = False

with DAG("imported", schedule=None, start_date=START, default_args=DEFAULTS):
    PythonVirtualenvOperator(task_id="a", python_callable=quiet)
    add_steps()

with DAG("called", schedule=None, start_date=START, default_args=worked_out()):
    PythonVirtualenvOperator(task_id="b", python_callable=quiet)

with DAG("unpacked", start_date=START, default_args={**worked_out(), "retries": 1}):  # expect: DAG413 warning
    PythonVirtualenvOperator(task_id="c", python_callable=quiet)

with DAG("filled", start_date=START, default_args=FILLED):  # expect: DAG413 warning
    PythonVirtualenvOperator(task_id="d", python_callable=quiet)

with DAG("keywords", **BY_KEYWORDS):
    PythonVirtualenvOperator(task_id="e", python_callable=quiet)

with DAG("installed", start_date=START, default_args=settings.DEFAULTS):  # expect: DAG413 warning
    PythonVirtualenvOperator(task_id="f", python_callable=quiet)

with make_dag():  # expect: DAG413 warning
    PythonVirtualenvOperator(task_id="g", python_callable=quiet)

with settings.make_dag():
    PythonVirtualenvOperator(task_id="h", python_callable=quiet)

with DAG("pairs", start_date=START, default_args=dict([("op_kwargs", {"ti": 5})])):  # expect: DAG413 warning
    PythonVirtualenvOperator(task_id="i", python_callable=given, system_site_packages=False)

by_name = DAG("by_name", start_date=START, default_args=worked_out())  # expect: DAG413 warning
PythonVirtualenvOperator(task_id="j", python_callable=quiet, dag=by_name)

with DAG("told", start_date=START, default_args={**RETRIES, "owner": "data"}):  # expect: DAG413 warning
    PythonVirtualenvOperator(task_id="k", python_callable=told)

with DAG("group", start_date=START, default_args=RETRIES | {"owner": "data"}):  # expect: DAG413 warning
    with TaskGroup("a", default_args=RETRIES.copy()):
        PythonVirtualenvOperator(task_id="l", python_callable=told_in_group)
    with TaskGroup("b", default_args=worked_out()):
        PythonVirtualenvOperator(task_id="m", python_callable=quiet)
