"""A generator function inside of the callable."""
import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def uses_a_generator():
    def inner():
        yield json.loads("[1]")  # expect: VENV103

    return list(inner())


with DAG("generator_inside", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=uses_a_generator, system_site_packages=False
    )
