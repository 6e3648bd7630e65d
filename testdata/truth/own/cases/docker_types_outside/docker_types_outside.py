# observe: not run
from datetime import datetime
import types

from airflow import DAG
from airflow.decorators import task


@task.docker(image="python:3.11-slim")
def process():
    return types.FunctionType.__name__  # observe: here


with DAG("docker_types_outside", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
