"""The decorator applied as a function."""
import json
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


def bare():
    return json.loads("[1]")  # expect: VENV103


def configured():
    return json.loads("[1]")  # expect: VENV103


def clean():
    import json

    return json.loads("[1]")


first = task.virtualenv(bare)
second = task.virtualenv(system_site_packages=False)(configured)

with DAG("applied", schedule=None, start_date=datetime(2024, 1, 1)):
    first()
    second()
    task.virtualenv(system_site_packages=False)(clean)()
