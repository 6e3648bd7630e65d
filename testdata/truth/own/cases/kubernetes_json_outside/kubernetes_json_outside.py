# observe: not run
from datetime import datetime
import json

from airflow import DAG
from airflow.decorators import task


@task.kubernetes(image="python:3.11-slim")
def process():
    return json.loads("[1]")


with DAG("kubernetes_json_outside", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
