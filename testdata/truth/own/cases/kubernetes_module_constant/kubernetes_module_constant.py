# observe: not run
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


FACTOR = 3


@task.kubernetes(image="python:3.11-slim")
def process():
    return FACTOR  # observe: here


with DAG("kubernetes_module_constant", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
