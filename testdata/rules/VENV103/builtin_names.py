"""Names that the script has by itself, whatever the file binds them to."""

from __future__ import annotations

from builtins import range, str
from datetime import datetime
from math import pow
from pprint import pprint as print

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

id = 5
__doc__ = "text"

for dir in ["a"]:
    pass


def max(values):
    return values


def shipped():
    print(str(len(list(range(3)))), pow(2, 3), id(1), dir(), max([1]))
    return [__doc__, __name__, __file__, str(annotations)]


with DAG("builtin_names", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=shipped, system_site_packages=False)
