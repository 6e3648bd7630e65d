# observe: not run
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task.kubernetes(image="python:3.11-slim")
def process(**context):
    return context["ds"]  # observe: here


with DAG("kubernetes_context_kwargs_read", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
