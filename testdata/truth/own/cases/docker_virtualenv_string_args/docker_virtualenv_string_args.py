# observe: not run
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.docker(image="python:3.11-slim")
def process():
    return virtualenv_string_args  # observe: here


with DAG("docker_virtualenv_string_args", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
