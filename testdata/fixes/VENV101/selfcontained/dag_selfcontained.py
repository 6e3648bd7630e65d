"""Imported callables that need nothing of their module: it runs, so far."""
import sys
from datetime import datetime
from modules import helpers
from modules.helpers import run

from airflow import DAG
from airflow.operators.python import (
    BranchPythonVirtualenvOperator,
    ExternalPythonOperator,
    PythonOperator,
    PythonVirtualenvOperator,
)

with DAG("selfcontained", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=run, system_site_packages=False
    )
    ExternalPythonOperator(task_id="b", python_callable=helpers.run, python=sys.executable)
    inner = PythonOperator(task_id="inner", python_callable=run)
    BranchPythonVirtualenvOperator(
        task_id="c", python_callable=helpers.branch, system_site_packages=False
    ) >> inner
