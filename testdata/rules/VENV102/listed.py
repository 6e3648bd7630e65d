"""Callables that are taken from lists and tables."""
import os
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def plain():
    return 1


JOBS = [lambda: 1, plain]
GROWN = [lambda: 1, plain]
GROWN.insert(0, plain)
CHANGED = [lambda: 1, plain]
CHANGED[0] = plain
PAIR = (plain, lambda: 2)
LAMBDAS = [lambda: number for number in range(3)]
TABLE = {name: lambda: 1 for name in ["a", "b"]}
MORE = [*os.environ, plain]
NUMBER = int(os.environ["NUMBER"])


with DAG("listed", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=JOBS[0])  # expect: VENV102
    PythonVirtualenvOperator(task_id="b", python_callable=JOBS[1])
    PythonVirtualenvOperator(task_id="c", python_callable=JOBS[-2])  # expect: VENV102
    PythonVirtualenvOperator(task_id="d", python_callable=GROWN[0])
    PythonVirtualenvOperator(task_id="e", python_callable=CHANGED[0])
    PythonVirtualenvOperator(task_id="f", python_callable=PAIR[1])  # expect: VENV102
    PythonVirtualenvOperator(task_id="g", python_callable=PAIR[0])
    PythonVirtualenvOperator(task_id="h", python_callable=LAMBDAS[2])  # expect: VENV102
    PythonVirtualenvOperator(task_id="i", python_callable=TABLE["a"])  # expect: VENV102
    PythonVirtualenvOperator(task_id="j", python_callable=MORE[0])
    PythonVirtualenvOperator(task_id="k", python_callable=JOBS[NUMBER])
    PythonVirtualenvOperator(task_id="l", python_callable=[plain, lambda: 1][1])  # expect: VENV102
