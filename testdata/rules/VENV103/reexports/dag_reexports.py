"""Operators, decorators and callables that a package of the project passes on."""
import common
import json
from common import Venv, VENV_SETTINGS, parse, renamed, task
from common.deep import deeper
from datetime import datetime

from airflow import DAG


def local():
    return json.loads("[1]")  # expect: VENV103


with DAG("reexports", schedule=None, start_date=datetime(2024, 1, 1)):
    Venv(task_id="a", python_callable=local, **VENV_SETTINGS)
    common.Venv(task_id="b", python_callable=parse)  # expect: VENV101
    common.operators.PythonVirtualenvOperator(task_id="c", python_callable=common.parse_again)  # expect: VENV101
    Venv(task_id="d", python_callable=renamed)  # expect: VENV101
    Venv(task_id="e", python_callable=deeper.parse)  # expect: VENV101

    @task.virtualenv(system_site_packages=False)
    def decorated():
        return json.loads("[1]")  # expect: VENV103

    @common.task.virtualenv(system_site_packages=False)  # expect: VENV111
    def dotted():
        return json.loads("[1]")  # expect: VENV103

    decorated()
    dotted()
