"""The operator under other names."""
import json
from datetime import datetime

import airflow.operators.python
import airflow.operators.python as ops
from airflow import DAG
from airflow.operators import python as python_operators
from airflow.operators.python import PythonVirtualenvOperator as Venv

op = Venv
Second = op


def one():
    return json.loads("[1]")  # expect: VENV103


def two():
    return json.loads("[2]")  # expect: VENV103


def three():
    return json.loads("[3]")  # expect: VENV103


def four():
    return json.loads("[4]")  # expect: VENV103


def five():
    return json.loads("[5]")  # expect: VENV103


def six():
    return json.loads("[6]")  # expect: VENV103


def seven():
    return json.loads("[7]")


class Venv2:
    """No operator, whatever it is called."""

    def __init__(self, python_callable):
        self.python_callable = python_callable


with DAG("aliases", schedule=None, start_date=datetime(2024, 1, 1)):
    Venv(task_id="one", python_callable=one, system_site_packages=False)
    op(task_id="two", python_callable=two, system_site_packages=False)
    Second(task_id="three", python_callable=three, system_site_packages=False)
    ops.PythonVirtualenvOperator(task_id="four", python_callable=four, system_site_packages=False)
    python_operators.PythonVirtualenvOperator(
        task_id="five", python_callable=five, system_site_packages=False
    )
    airflow.operators.python.PythonVirtualenvOperator(
        task_id="six", python_callable=six, system_site_packages=False
    )
    Venv2(python_callable=seven)
