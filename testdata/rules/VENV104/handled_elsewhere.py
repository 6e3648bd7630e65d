# What an imported name in `except` catches is known only where it is named like a class; another
# module's version_info says nothing of Python.
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

LIMIT = 3


def several():
    from retrying import ALL_ERRORS

    try:
        print(LIMIT)  # expect: VENV104 warning
    except ALL_ERRORS:
        print("none")


def one_class():
    from retrying import RetryError

    try:
        print(LIMIT)  # expect: VENV104
    except RetryError:
        print("none")


def new_version():
    import psutil

    if psutil.version_info >= (5, 0):
        limit = 2
    else:
        limit = LIMIT  # expect: VENV104 warning
    return limit


with DAG("handled", start_date=datetime(2025, 1, 1)):  # expect: DAG413 warning
    PythonVirtualenvOperator(task_id="several", python_callable=several)
    PythonVirtualenvOperator(task_id="one_class", python_callable=one_class)
    PythonVirtualenvOperator(task_id="new_version", python_callable=new_version)
