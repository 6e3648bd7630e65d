"""Only the worker's own interpreter is known to hold the worker's Airflow."""
import sys
from datetime import datetime
from sys import executable

from airflow import DAG
from airflow.operators.python import BranchExternalPythonOperator, ExternalPythonOperator

PYTHON = sys.executable


def own(**context):  # expect: VENV106
    return 1


def own_by_name(**context):  # expect: VENV106
    return 1


def own_imported(task):  # expect: VENV106
    return 1


def own_branch(**context):  # expect: VENV106
    return "a"


def not_expected(**context):  # expect[2.11]: VENV106
    return 1


def other(params=None, **context):
    return 1


def other_ti(ti):  # expect: VENV106
    return 1


def other_date(logical_date):
    return 1


with DAG("external_python", schedule=None, start_date=datetime(2024, 1, 1)):
    ExternalPythonOperator(task_id="a", python_callable=own, python=sys.executable)
    ExternalPythonOperator(task_id="b", python_callable=own_by_name, python=PYTHON)
    ExternalPythonOperator(task_id="c", python_callable=own_imported, python=executable)
    BranchExternalPythonOperator(task_id="d", python_callable=own_branch, python=sys.executable)
    ExternalPythonOperator(
        task_id="e", python_callable=not_expected, python=sys.executable, expect_airflow=False
    )
    ExternalPythonOperator(task_id="f", python_callable=other, python="/usr/bin/python3")
    ExternalPythonOperator(task_id="g", python_callable=other_ti, python="/usr/bin/python3")
    ExternalPythonOperator(task_id="h", python_callable=other_date, python="/opt/venv/bin/python")
