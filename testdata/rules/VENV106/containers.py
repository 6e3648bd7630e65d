"""Nothing of the context reaches a container."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.docker(image="python:3.12")
def date(ds):  # expect: VENV106
    return ds


@task.kubernetes(image="python:3.12")
def key(**context):
    return context["run_id"]  # expect: VENV106


@task.docker(image="python:3.12")
def nothing(ds=None, **context):
    return ds


@task.docker(image="python:3.12")
def own(n, table="x"):
    return n, table


with DAG("containers", schedule=None, start_date=datetime(2024, 1, 1)):
    date()
    key()
    nothing()
    own(1)
