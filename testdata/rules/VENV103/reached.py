"""Tasks that the file makes for certain, perhaps, or never."""

import json
import os
from datetime import datetime
from typing import TYPE_CHECKING

from airflow import DAG
from airflow.decorators import dag, task
from airflow.operators.python import PythonVirtualenvOperator


def dead():
    return json.loads("1")


def in_dead_function():
    return json.loads("1")  # expect: VENV103 warning


def in_called_function():
    return json.loads("1")  # expect: VENV103


def in_loop():
    return json.loads("1")  # expect: VENV103


def under_condition():
    return json.loads("1")  # expect: VENV103 warning


def under_main():
    return json.loads("1")


def in_empty_loop():
    return json.loads("1")


def in_method():
    return json.loads("1")  # expect: VENV103


def never_called():
    PythonVirtualenvOperator(task_id="a", python_callable=in_dead_function)


def called():
    PythonVirtualenvOperator(task_id="b", python_callable=in_called_function)
    return
    PythonVirtualenvOperator(task_id="c", python_callable=dead)


class Builder:
    def build(self):
        PythonVirtualenvOperator(task_id="d", python_callable=in_method)


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def made():
    @task.virtualenv
    def ship():
        return json.loads("1")  # expect: VENV103

    ship()


@dag(schedule=None, start_date=datetime(2024, 1, 1))  # expect: DAG409 warning
def not_made():
    @task.virtualenv
    def ship():
        return json.loads("1")  # expect: VENV103 warning

    ship()


made()

with DAG("reached", schedule=None, start_date=datetime(2024, 1, 1)):
    called()
    Builder().build()
    for number in range(3):
        PythonVirtualenvOperator(task_id=f"e{number}", python_callable=in_loop)
    if os.environ.get("SHIP"):
        PythonVirtualenvOperator(task_id="f", python_callable=under_condition)
    if __name__ == "__main__":
        PythonVirtualenvOperator(task_id="m", python_callable=under_main)
    for _ in []:
        PythonVirtualenvOperator(task_id="n", python_callable=in_empty_loop)
    if TYPE_CHECKING:
        PythonVirtualenvOperator(task_id="g", python_callable=dead)
    if False:
        PythonVirtualenvOperator(task_id="h", python_callable=dead)
