"""Decorators and default values are evaluated in the other interpreter."""
import functools
import os
from datetime import datetime

from airflow import DAG
from airflow.decorators import setup, task, teardown
from airflow.operators.python import ExternalPythonOperator, PythonVirtualenvOperator
from tenacity import retry, stop_after_attempt

LIMIT = 10


def same(function):
    function.tag = 1
    return function


def wrapping(function):
    @functools.wraps(function)
    def wrapper():
        return function()

    return wrapper


def bare(function):
    def wrapper():
        return function()  # expect: VENV104

    return wrapper


def default(n=LIMIT):  # expect: VENV105
    return n


def keyword_default(*, n=[LIMIT]):  # expect: VENV105
    return n


def called_default(n=LIMIT, today=datetime.now()):  # expect: VENV105, VENV105
    return n, today


def os_default(n=os.sep):  # expect[2.11]: VENV105
    return n


def annotated(n: LIMIT = 1) -> same:
    return n


def inner_default():
    limit = 1

    def inner(n=limit):
        return n

    return inner()


def lambda_default(n=lambda: LIMIT):  # expect: VENV105 warning
    return n


@same  # expect: VENV105
def decorated():
    return 1


@retry(stop=stop_after_attempt(3))  # expect: VENV105
def retried():
    return 1


@bare
def replaced():
    return 1


@task.virtualenv(requirements=[str(LIMIT)][:0])
@wrapping  # expect: VENV105
def below():
    return 1


@same  # expect: VENV105
@task.virtualenv(requirements=[])
def above():
    return 1


@setup
@task.virtualenv(requirements=[])
def set_up():
    return 1


@teardown
@task.external_python(python="/opt/bin/python")
def tear_down():
    return 1


@task.run_if(lambda context: LIMIT > 1)
@task.skip_if(lambda context: LIMIT > 2)
@task.virtualenv(requirements=[])
def conditional(
    n=LIMIT,  # expect: VENV105
):
    return n


@task.docker(image="python:3.12")
def in_docker(n=LIMIT):  # expect: VENV105
    return n


with DAG("headers", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=default)
    PythonVirtualenvOperator(task_id="b", python_callable=keyword_default)
    PythonVirtualenvOperator(task_id="c", python_callable=called_default)
    PythonVirtualenvOperator(task_id="d", python_callable=os_default)
    PythonVirtualenvOperator(task_id="e", python_callable=annotated)
    PythonVirtualenvOperator(task_id="f", python_callable=inner_default)
    PythonVirtualenvOperator(task_id="g", python_callable=lambda_default)
    PythonVirtualenvOperator(task_id="h", python_callable=decorated)
    ExternalPythonOperator(task_id="i", python="/opt/bin/python", python_callable=retried)
    PythonVirtualenvOperator(task_id="j", python_callable=replaced)
    below()
    above()
    set_up()
    tear_down()
    conditional()
    in_docker()
