"""Callables that the file puts in the place of others without binding their names."""

import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def clean():
    return 1


def replaced():
    return json.loads("1")


def replaced_in_operator():
    return json.loads("1")


class Jobs:
    @staticmethod
    def run():
        return json.loads("1")


Jobs.run = staticmethod(clean)
globals()["replaced"] = clean

with DAG("changed_callables", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=Jobs.run)
    PythonVirtualenvOperator(task_id="b", python_callable=replaced)
    operator = PythonVirtualenvOperator(task_id="c", python_callable=replaced_in_operator)
    operator.python_callable = clean
