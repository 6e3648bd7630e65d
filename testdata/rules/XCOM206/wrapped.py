"""A decorator may make a dictionary of what the function returns."""
import functools
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


def as_rows(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return {"rows": function(*args, **kwargs)}

    return wrapper


@task(multiple_outputs=True)
@as_rows
def wrapped():
    return [1]


with DAG("wrapped", schedule=None, start_date=datetime(2024, 1, 1)):
    wrapped()
