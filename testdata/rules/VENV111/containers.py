"""The same decorators in containers."""
from datetime import datetime

import airflow.decorators as deco
from airflow import DAG
from airflow.decorators import task


@deco.task.docker(image="python:3.12")  # expect: VENV111
def dotted():
    return 1


@deco.task.kubernetes(image="python:3.12")  # expect: VENV111
def dotted_pod():
    return 1


@task.docker(image="python:3.12")
async def coroutine():  # expect: VENV111
    return 1


with DAG("containers", schedule=None, start_date=datetime(2024, 1, 1)):
    dotted()
    dotted_pod()
    coroutine()
