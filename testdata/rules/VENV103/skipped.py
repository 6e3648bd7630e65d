"""A task that ends with one of its skip_on_exit_code is skipped and does not fail."""

import json
import sys
from datetime import datetime

from somewhere import CODE
from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def with_one():
    return json.loads("1")  # expect: VENV103 warning


def with_other():
    return json.loads("1")  # expect: VENV103


def exits():
    try:
        return json.loads("1")  # expect: VENV103 warning
    except NameError:
        sys.exit(99)


def not_known():
    return json.loads("1")  # expect: VENV103 warning


with DAG("skipped", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=with_one, skip_on_exit_code=1)
    PythonVirtualenvOperator(task_id="b", python_callable=with_other, skip_on_exit_code=[98, 99])
    PythonVirtualenvOperator(task_id="c", python_callable=exits, skip_on_exit_code=99)
    PythonVirtualenvOperator(task_id="d", python_callable=not_known, skip_on_exit_code=CODE)
