# observe: not run
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.kubernetes(image="python:3.11-slim")
def process():
    return {1, 2}  # observe: here


with DAG("kubernetes_returns_set", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
