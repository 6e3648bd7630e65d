"""Look-ups in tasks."""
from airflow import DAG
from airflow.decorators import task
from airflow.models import Variable


@task
def load():
    return Variable.get("a")


with DAG("etl", schedule=None):
    load()
