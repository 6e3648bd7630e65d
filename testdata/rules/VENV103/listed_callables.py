"""Callables that come by helpers, loops, tables, settings and other names of the operator."""

import json
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator


def by_helper():
    return json.loads("1")  # expect: VENV103


def by_loop():
    return json.loads("1")  # expect: VENV103 warning


def by_pairs():
    return json.loads("1")  # expect: VENV103 warning


def by_items():
    return json.loads("1")  # expect: VENV103 warning


def by_table():
    return json.loads("1")  # expect: VENV103


def by_settings():
    return json.loads("1")  # expect: VENV103


def by_unpacked():
    return json.loads("1")  # expect: VENV103


def by_subclass():
    return json.loads("1")  # expect: VENV103


def by_stored_decorator():
    return json.loads("1")  # expect: VENV103


def by_keyword():
    return json.loads("1")  # expect: VENV103


def handed_on():
    return json.loads("1")


def other():
    return 1


def make(task_id, function):
    return PythonVirtualenvOperator(task_id=task_id, python_callable=function)


def make_somehow(function):
    return PythonVirtualenvOperator(task_id="x", python_callable=function)


class Venv(PythonVirtualenvOperator):
    """The operator, by another name."""

    ui_color = "#fff"


TABLE = {"a": by_table}
SETTINGS = dict(python_callable=by_settings, system_site_packages=False)
venv_task = task.virtualenv(system_site_packages=False)

with DAG("listed_callables", schedule=None, start_date=datetime(2024, 1, 1)):
    make("a", by_helper)
    for function in [by_loop, other]:
        PythonVirtualenvOperator(task_id=function.__name__, python_callable=function)
    for name, function in [("b", by_pairs), ("c", other)]:
        PythonVirtualenvOperator(task_id=name, python_callable=function)
    for name, function in {"d": by_items, "e": other}.items():
        PythonVirtualenvOperator(task_id=name, python_callable=function)
    PythonVirtualenvOperator(task_id="f", python_callable=TABLE["a"])
    PythonVirtualenvOperator(task_id="g", **SETTINGS)
    PythonVirtualenvOperator(task_id="h", **{"python_callable": by_unpacked})
    Venv(task_id="i", python_callable=by_subclass)
    venv_task(by_stored_decorator)()
    task.virtualenv(task_id="j")(python_callable=by_keyword)()
    list(map(make_somehow, [handed_on]))
