"""Requirements in files beside the DAG file."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def run():
    return 1


def imports():
    import requests
    import yaml  # expect: VENV108 warning

    return str((requests, yaml))


with DAG("files", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a",
        python_callable=imports,
        requirements="good.txt",
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="b",
        python_callable=run,
        requirements=["./good.txt", "template.txt"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="c",
        python_callable=run,
        requirements="tools.txt",  # expect: VENV109
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="d",
        python_callable=run,
        requirements=["../files/good.txt"],  # expect: VENV109
        system_site_packages=False,
    )
