"""Functions that have the names of those which they wrap."""
import functools
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from company import settings


def traced(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)

    return inner


def like(other):
    def decorate(function):
        @functools.wraps(other)
        def inner(*args, **kwargs):
            return function(*args, **kwargs)

        return inner

    return decorate


with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):

    @task.branch
    def choose():
        return "load"

    @task.branch
    def choose_wrong():
        return "inner"  # expect: DAG408

    @task
    @traced
    def load():
        return 1

    @task
    @traced
    def skip():
        return 2

    choose() >> [load(), skip()]
    choose_wrong()

with DAG("unknown", schedule=None, start_date=datetime(2024, 1, 1)):

    @task.branch
    def pick():
        return "load"

    @task
    @like(settings.load)
    def one():
        return 1

    pick() >> one()
