from collections import *
from datetime import datetime
from helpers import *

from airflow import DAG
from airflow.operators.python import *


def uses_helper():
    return clean(" a ")  # expect: VENV103


def uses_either():
    return OrderedDict(a=1)  # expect: VENV103


def uses_own():
    from collections import OrderedDict

    return list(OrderedDict(a=1))


def uses_builtin():
    return len("a")


with DAG("star_imports", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=uses_helper, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=uses_either, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=uses_own, system_site_packages=False)
    PythonVirtualenvOperator(task_id="d", python_callable=uses_builtin, system_site_packages=False)
    PythonVirtualenvOperator(task_id="e", python_callable=ship, system_site_packages=False)  # expect: VENV101
