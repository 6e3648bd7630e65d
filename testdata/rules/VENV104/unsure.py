"""Uses that only some calls reach."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

LIMIT = 10


def helper():
    return 1


def untaken(n=1):
    if n > 5:
        return LIMIT  # expect: VENV104 warning
    return n


def dead(n=1):
    if False:
        return LIMIT
    return n
    helper()


def asserted(n=1):
    assert n > 0, LIMIT  # expect: VENV104 warning
    return n


def in_handler():
    try:
        return 1
    except KeyError:
        helper()  # expect: VENV104 warning


def checked():
    try:
        LIMIT  # expect: VENV104 warning
    except NameError:
        LIMIT_ = 5
        return LIMIT_
    return LIMIT


with DAG("unsure_104", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=untaken)
    PythonVirtualenvOperator(task_id="b", python_callable=dead)
    PythonVirtualenvOperator(task_id="c", python_callable=asserted)
    PythonVirtualenvOperator(task_id="d", python_callable=in_handler)
    PythonVirtualenvOperator(task_id="e", python_callable=checked)
