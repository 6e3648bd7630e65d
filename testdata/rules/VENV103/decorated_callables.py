"""Which source a decorated callable has: inspect.getsource follows functools.wraps."""

import functools
import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator
from company import instrumented


def standalone(function):
    def inner():
        return json.loads("42")  # expect: VENV103

    return inner


def wrapping(function):
    @functools.wraps(function)
    def inner():
        return function()

    return inner


def registered(function):
    return function


def named(name):
    def decorate(function):
        @functools.wraps(function)
        def inner():
            return function()

        return inner

    return decorate


@standalone
def replaced():
    return json.loads("1")


@wrapping  # expect: VENV105
def wrapped():
    return json.loads("1")  # expect: VENV103


@registered  # expect: VENV105
def same():
    return json.loads("1")  # expect: VENV103


@named("x")  # expect: VENV105
def configured():
    return json.loads("1")  # expect: VENV103


@instrumented  # expect: VENV105
def unknown():
    return json.loads("1")  # expect: VENV103


with DAG("decorated_callables", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=replaced)
    PythonVirtualenvOperator(task_id="b", python_callable=wrapped)
    PythonVirtualenvOperator(task_id="c", python_callable=same)
    PythonVirtualenvOperator(task_id="d", python_callable=configured)
    PythonVirtualenvOperator(task_id="e", python_callable=unknown)
