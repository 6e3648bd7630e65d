# Importing common.defaults runs common/__init__.py first, which changes one of the dictionaries.
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

from common.defaults import DEFAULT_ARGS, OTHERS


def report(**context):
    return 1


def summary(**context):  # expect: VENV106
    return 2


with DAG("changed", start_date=datetime(2025, 1, 1), default_args=DEFAULT_ARGS):  # expect: DAG413 warning
    PythonVirtualenvOperator(task_id="report", python_callable=report)

with DAG("others", start_date=datetime(2025, 1, 1), default_args=OTHERS):  # expect: DAG413 warning
    PythonVirtualenvOperator(task_id="summary", python_callable=summary)
