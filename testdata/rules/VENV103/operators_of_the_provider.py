"""The same by the path of the standard provider, which Airflow 2 can have too."""
import json
import sys
from datetime import datetime

from airflow import DAG
from airflow.providers.standard.operators.python import (
    BranchExternalPythonOperator,
    BranchPythonVirtualenvOperator,
    ExternalPythonOperator,
    PythonOperator,
    PythonVirtualenvOperator,
)


def in_virtualenv():
    return json.loads("[1]")  # expect: VENV103


def in_branch_virtualenv():
    return json.loads('"inner"')  # expect: VENV103


def in_external():
    return json.loads("[1]")  # expect: VENV103


def in_branch_external():
    return json.loads('"inner"')  # expect: VENV103


def in_worker():
    return json.loads("[1]")


with DAG("operators_of_the_provider", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="venv", python_callable=in_virtualenv, system_site_packages=False
    )
    BranchPythonVirtualenvOperator(
        task_id="branch_venv", python_callable=in_branch_virtualenv, system_site_packages=False
    )
    ExternalPythonOperator(task_id="external", python_callable=in_external, python=sys.executable)
    BranchExternalPythonOperator(
        task_id="branch_external", python_callable=in_branch_external, python=sys.executable
    )
    PythonOperator(task_id="inner", python_callable=in_worker)
