"""Each name once for each callable, at the use that surely fails, else at the first."""
import json
import re
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def several(flag=False):
    if flag:
        json.dumps([0])
    first = json.loads("[1]")  # expect: VENV103
    second = json.loads("[2]")
    if flag:
        re.compile("a")  # expect: VENV103 warning
    if not flag:
        re.compile("b")
    return first, second


def other():
    return json.loads("[1]")  # expect: VENV103


with DAG("one_finding_a_name", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=several, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=several, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=several)
    PythonVirtualenvOperator(task_id="d", python_callable=other, system_site_packages=False)
