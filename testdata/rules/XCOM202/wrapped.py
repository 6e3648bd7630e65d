"""What a function returns is not the result where a decorator makes something else of it."""
import functools
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator


def as_text(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return str(function(*args, **kwargs))

    return wrapper


@task
@as_text
def made():
    return object()


@task
def bare():
    return object()  # expect: XCOM202


@as_text
def plain():
    return object()


with DAG("wrapped", schedule=None, start_date=datetime(2024, 1, 1)):
    made()
    bare()
    PythonOperator(task_id="plain", python_callable=plain)
