# observe: not run
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.docker(image="python:3.11-slim")
def process():
    return lambda: 1  # observe: here


with DAG("docker_returns_lambda", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
