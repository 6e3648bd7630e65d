"""Where the callable is not known, nothing is said."""
import functools
import json
import os
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def first():
    return json.loads("[1]")


FUNCTIONS = {"a": first}
FUNCTIONS.update(os.environ)


def task_for(function):
    return PythonVirtualenvOperator(
        task_id=function.__name__, python_callable=function, system_site_packages=False
    )


def wrap(function):
    def wrapper():
        import json

        return json.loads("[1]")

    return wrapper


def wrapped():
    return json.loads("[1]")


wrapped = wrap(wrapped)


@functools.partial
def odd():
    return 1


with DAG("unknown_callables", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="looked_up", python_callable=FUNCTIONS["a"], system_site_packages=False
    )
    for function in (first, *os.environ):
        task_for(function)
    PythonVirtualenvOperator(
        task_id="reassigned", python_callable=wrapped, system_site_packages=False
    )
