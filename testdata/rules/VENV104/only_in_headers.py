"""Default values and decorators are the business of VENV105."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator

LIMIT = 10


def deco(function):
    return function


def with_default(n=LIMIT):  # expect: VENV105
    return n


@deco  # expect: VENV105
def decorated():
    return 1


@staticmethod
def static():
    return 1


with DAG("only_in_headers", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=with_default)
    PythonVirtualenvOperator(task_id="b", python_callable=decorated)

    @task.virtualenv(requirements=["a" * LIMIT][:0])
    def clean():
        return 1

    clean()
