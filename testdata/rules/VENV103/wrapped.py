"""functools.wraps: the source that is shipped is that of the function inside."""

import functools
import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)

    return wrapper


def with_level(level, function=None):
    @functools.wraps(wrapped=function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def bare(function):
    def wrapper(*args):
        return function(*args)  # expect: VENV104

    return wrapper


def selfcontained():
    return 1


def needy():
    return json.loads("1")  # expect: VENV103


with DAG("wrapped", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=logged(selfcontained))
    PythonVirtualenvOperator(task_id="b", python_callable=logged(function=needy))
    PythonVirtualenvOperator(task_id="c", python_callable=bare(selfcontained))
    PythonVirtualenvOperator(task_id="d", python_callable=with_level(1, selfcontained))
