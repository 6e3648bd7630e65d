# observe: not run
from datetime import datetime
import json

from airflow import DAG
from airflow.decorators import task


@task.docker(image="python:3.11-slim")
def process():
    import json

    return json.loads("[1]")


with DAG("docker_import_inside", schedule=None, start_date=datetime(2024, 1, 1)):
    process()
