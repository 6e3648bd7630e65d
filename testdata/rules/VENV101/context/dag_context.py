"""A callable of another file fails for what it reads of the context, also where only this is checked."""

from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator
from steps import maybe, plain, pulls, reads

with DAG("context", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a",
        python_callable=pulls,  # expect: VENV101
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="b",
        python_callable=reads,  # expect: VENV101
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="c",
        python_callable=maybe,  # expect: VENV101 warning
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="d",
        python_callable=plain,  # expect: VENV101 warning
        system_site_packages=False,
    )
