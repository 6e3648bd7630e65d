"""A parameter named like a key of the context can have no default but None."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task

NOTHING = None


@task.virtualenv(requirements=[])
def shipped(ds="x"):  # expect: VENV106
    return ds


@task
def in_the_worker(*, params={}):  # expect: VENV106
    return params


@task.branch
def branch(execution_date=1):  # expect[2.11]: VENV106
    return execution_date


@task
def fine(ds=None, ts=NOTHING, table="x"):
    return ds, ts, table


@task
def never_called(ds="x"):  # expect: VENV106 warning
    return ds


def no_task(ds="x"):
    return ds


with DAG("context_defaults", schedule=None, start_date=datetime(2024, 1, 1)):
    shipped()
    in_the_worker()
    branch()
    fine()
