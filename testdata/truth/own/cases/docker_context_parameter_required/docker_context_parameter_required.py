# observe: not run
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.docker(image="python:3.11-slim")
def process(ds):  # observe: here
    return ds


with DAG("docker_context_parameter_required", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
