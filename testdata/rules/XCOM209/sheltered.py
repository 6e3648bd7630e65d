"""Where something may catch the failure, or the code may not run as it stands, nothing is said."""
import contextlib
from datetime import datetime
from unittest import TestCase

from airflow import DAG
from airflow.decorators import dag, task, task_group


class Late:
    def __enter__(self):
        return self

    def __exit__(self, *failure):
        return True


def tried(function):
    try:
        function()
    except TypeError:
        pass


@task
def numbers():
    return [1]


with DAG("sheltered", schedule=None, start_date=datetime(2024, 1, 1)):
    x = numbers()
    with contextlib.suppress(TypeError):
        x + 1
    with Late():
        for q in x:
            pass
    with TestCase().assertRaises(TypeError):
        len(x)
    tried(lambda: x + 1)

    def failing():
        return x[0]

    try:
        failing()
    except ValueError:
        pass

    y = numbers()
    y + 1  # expect: XCOM209


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def decorated():
    @task_group
    def group():
        z = numbers()
        return z + 1  # expect: XCOM209

    group()


decorated()
