"""The script in a pod writes JSON of the result."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


with DAG("kubernetes", schedule=None, start_date=datetime(2024, 1, 1)):

    @task.kubernetes(image="python:3.11-slim")
    def sets():
        return {1, 2}  # expect: VENV114

    @task.kubernetes(image="python:3.11-slim", do_xcom_push=False)
    def nested():
        return {"a": [b"a"]}  # expect: VENV114

    @task.kubernetes(image="python:3.11-slim")
    def plain():
        return {"a": [1, "b", None, (1.5, True)], 2: {}}

    @task.docker(image="python:3.11-slim")
    def docker():
        return {1, 2}

    sets()
    nested()
    plain()
    docker()
