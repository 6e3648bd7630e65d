"""What a task decorator is given."""
import functools
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.virtualenv(requirements=[])  # expect: VENV102
@functools.lru_cache
def cached():
    return 1


@task.virtualenv(requirements=[])
def rows():  # expect: VENV102
    yield 1


@task.docker(image="python:3.12")
def rows_in_docker():  # expect: VENV102
    yield 1


class Job:
    @task.external_python(python="/opt/bin/python")
    def run(self):  # expect: VENV102
        return 1


with DAG("decorated", schedule=None, start_date=datetime(2024, 1, 1)):
    cached()
    rows()
    rows_in_docker()
