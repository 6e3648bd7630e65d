"""Functions that tasks call."""
from airflow import DAG
from airflow.decorators import task
from airflow.models import Variable


def look_up(name):
    return Variable.get(name)


@task
def load():
    return look_up("bucket")


with DAG("etl", schedule=None):
    load()
