# observe: not run
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.docker(image="python:3.11-slim", serializer="nope")  # observe: here
def process():
    return "ok"


with DAG("docker_serializer_unknown", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
