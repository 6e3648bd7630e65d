"""A callable of an installed package is not the project's: nothing is known of it."""
from datetime import datetime
from json import dumps
from textwrap import dedent

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

with DAG("external_package", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=dedent, op_args=["a"], system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="b", python_callable=dumps, op_args=["a"], system_site_packages=False
    )
