"""Decorators below the task's own may change what goes in and what comes out."""
import functools
import json
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


def as_list(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return list(function(*args, **kwargs))

    return wrapper


def as_text(function):
    @functools.wraps(function)
    def wrapper(value):
        return function(json.dumps(value))

    return wrapper


@task
@as_list
def items():
    return {"a": 1}


@task
def first(values):
    return values[0] + "b"


@task
def entries():
    return {"a": 1}


@task
@as_text
def parsed(text):
    return json.loads(text)["a"]


with DAG("wrapped", schedule=None, start_date=datetime(2024, 1, 1)):
    first(items())
    parsed(entries())
