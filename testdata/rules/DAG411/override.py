"""Whether there are several outputs is the decorator's to say."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task


@task
def extract() -> int:
    return 1


@task
def each(n):
    return n


@task.virtualenv(requirements=[], system_site_packages=False)
def shipped():
    return {"a": 1}


@task(multiple_outputs=True)
def several():
    return {"a": 1}


with DAG("override", schedule=None, start_date=datetime(2024, 1, 1)):
    extract.override(multiple_outputs=True)()  # expect: DAG411
    shipped.override(task_id="other", multiple_outputs=True)()  # expect: DAG411
    several.override(multiple_outputs=False)()  # expect: DAG411
    extract.override(task_id="fine", retries=3)()
    each.override(multiple_outputs=True).expand(n=[1, 2])
    several.override(task_id="several_2")()
